import type { OldConfig } from './config';

/**
 * Categories: the folders above `_posts`, then the keys. A text holds several, with blanks between.
 */
export function categoriesOf(
  { relative }: { relative: string },
  data: Readonly<Record<string, unknown>>,
  { values }: OldConfig,
): string[] {
  const directory = typeof values?.collections_dir === 'string' ? `${values.collections_dir}/` : '';
  const local = relative.startsWith(directory) ? relative.slice(directory.length) : relative;
  const above = /^(.*)\/_(?:posts|drafts)\//.exec(`/${local}`)?.[1] ?? '';
  const folders = above.split('/').filter((part) => part !== '');
  const written = [data.categories, data.category].flatMap((value): unknown[] => {
    if (typeof value === 'string') return value.split(/\s+/);
    return Array.isArray(value) ? value : [];
  });
  const names = [...folders, ...written.map(String)].filter((name) => name !== '');
  return [...new Set(names)];
}
