/** The last part of a path with forward slashes: `api.mdx`. */
export const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** `inspiration-5.png` is `inspiration-5`. */
export const withoutExtension = (name: string): string => name.slice(0, name.lastIndexOf('.'));
