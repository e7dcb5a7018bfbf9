/**
 * True for the build that the public gets, `SITE_ENV=production`. Every other one, a preview or a copy on somebody's
 * machine, asks search engines to leave it alone.
 */
export const isPublic = (): boolean => process.env.SITE_ENV === 'production';
