/** What an import is asked. */
export type ImportOptions = {
  /** a Jekyll page, a folder of them, or the folder of a whole site */
  input: string;
  /** where the pages go, `content/expertises`; a whole site's go to the folders of their kinds */
  to?: string | undefined;
  /** the new site's content; beside `to` by default, else `content` */
  content?: string;
  /** where the images go; `images` in the content by default */
  images?: string;
  /** a folder to look for images and files in */
  assets?: string | undefined;
  /** kinds by collection or folder of the old site: `offres` → `realisations` */
  map?: ReadonlyMap<string, string>;
  dryRun?: boolean;
  /** overwrite pages that differ */
  force?: boolean;
  /** called after each page with how many are done */
  onProgress?: (done: number, total: number) => void;
};
