import type { Page } from '@playwright/test';

/*
 * A folder of the browser's own stands in for the one on a disk that a person would choose: headless, nobody can choose.
 */

/** Has the page take the browser's folder for the chosen one. */
export async function chooseFolder(page: Page): Promise<void> {
  // As text: what a loader of TypeScript adds to a function is not there in a browser.
  await page.addInitScript('window.showDirectoryPicker = () => navigator.storage.getDirectory()');
}

/** Fills the folder; the page must be open on the site. */
export async function fillFolder(
  page: Page,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const encoded = Object.entries(files).map(
    ([file, content]) => [file, Buffer.from(content).toString('base64')] as const,
  );
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [file, content] of all) {
      let folder = root;
      const parts = file.split('/');
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (
        await folder.getFileHandle(parts.at(-1) ?? '', { create: true })
      ).createWritable();
      await writable.write(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)));
      await writable.close();
    }
  }, encoded);
}

/** Every file that lies in the folder now. */
export async function readFolder(page: Page): Promise<Record<string, string>> {
  const encoded = await page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${at}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          // A file that is being put into another's place is not there for a moment.
          const bytes = await handle
            .getFile()
            .then((file) => file.arrayBuffer())
            .then((buffer) => new Uint8Array(buffer))
            .catch(() => new Uint8Array());
          found[at + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
  return Object.fromEntries(
    Object.entries(encoded).map(([file, content]) => [file, Buffer.from(content, 'base64').toString('utf8')]),
  );
}
