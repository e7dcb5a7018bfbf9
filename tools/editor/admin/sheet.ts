let sheet: Promise<string> | undefined;

/** The site's own styles, as its home page has them: within it once it is built, by their address while it is written. */
export function sheetOf(): Promise<string> {
  sheet ??= readSheet();
  return sheet;
}

async function readSheet(): Promise<string> {
  const answer = await fetch('/');
  const home = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...home.querySelectorAll('style, link[rel="stylesheet"]')]
    .map(({ outerHTML }) => outerHTML)
    .join('');
}
