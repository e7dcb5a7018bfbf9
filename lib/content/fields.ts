import { z } from 'zod';
import { decodeAddress } from './addresses';

/*
 * What the keys of `content/` may hold: one place for each form, so that every schema asks for it in
 * the same words.
 */

/** A text that says something: not empty, not white space. */
export const text = z.string().regex(/\S/, { error: 'un texte non vide' });

/** `2026-11-22`; a day that exists. */
export const day = z.iso.date({ error: 'une date comme "2026-11-22"' });

/** An address of this site: `/expertises/ancienne-page.html`. */
export const siteHref = z
  .string()
  .regex(/^\/(?!\/)\S*$/, { error: 'une adresse du site, qui commence par « / »' });

/** An address elsewhere. */
export const webAddress = z.url({
  protocol: /^https$/,
  error: 'une adresse complète, qui commence par « https:// »',
});

/** `+33 1 23 45 67 89` */
export const telephone = z
  .string()
  .regex(/^\+[1-9][\d ]{6,}\d$/, { error: 'un numéro international comme "+33 1 23 45 67 89"' });

/**
 * What no browser asks for: steps out of a folder, a slash that is none, what cannot be seen. A file
 * named so could lie outside of the site.
 */
const isAskedFor = (address: string): boolean => {
  const read = decodeAddress(address);
  return !/[\p{Cc}\p{Cs}\\?#]/u.test(read) && !/%2f/i.test(address) && !/\/\.{1,2}(?:\/|$)/.test(read);
};

/**
 * nginx takes 255 bytes of an address for its name, and answers what is longer as if it ended there;
 * nor can a file have a longer name.
 */
const isShort = (address: string): boolean => new TextEncoder().encode(decodeAddress(address)).length <= 250;

/**
 * An address of the old site. What stands after « ? » a host of files does not look at, what stands
 * after « # » it is never told.
 */
export const oldHref = z
  .string()
  .regex(/^\/(?!\/)[^\s?#\\]*$/, {
    error: 'une ancienne adresse du site, qui commence par « / », sans « ? », « # » ni « \\ »',
    abort: true,
  })
  .refine(isAskedFor, {
    error:
      'une ancienne adresse comme un navigateur la demande, sans « .. », « %2F » ni « %3F », sans signe invisible',
    abort: true,
  })
  .refine(isShort, {
    error: 'une ancienne adresse plus courte : 250 signes au plus, où une lettre accentuée compte double',
  });

/** Names of files of a kind, without their extension: `["developpeur-back-end"]`. */
export const slugs = z.array(text);
