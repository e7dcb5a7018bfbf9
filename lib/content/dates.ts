const long = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as it is read: `2026-11-01` is « 1er novembre 2026 », its parts kept on one line. */
export const longDate = (day: string): string =>
  long
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/^1 /, '1er ')
    .replaceAll(' ', '\u00a0');
