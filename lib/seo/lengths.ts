/** Characters that search engines show of a title before they cut. */
export const TITLE_LENGTH = 65;

/** Characters that they show of a description, and fewer than which are too thin to show. */
export const DESCRIPTION_LENGTH = { least: 50, most: 160 } as const;
