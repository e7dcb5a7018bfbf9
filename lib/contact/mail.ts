import type { SendMailOptions } from 'nodemailer';
import type { ContactMessage } from './message';
import type { Route } from './settings';
import { visibleName } from './suspicion';

/**
 * A message as a mail. From is ours, as SPF and DMARC want it; an answer goes to the visitor. Plain
 * text alone: what was typed is never read as HTML. It stands last, so that it reaches the reader
 * byte for byte.
 * @param key the message's own, of which its Message-ID is made.
 */
export function composeMail(
  message: ContactMessage,
  key: string,
  { from, to }: Omit<Route, 'url'>,
): SendMailOptions {
  const { nom, email, telephone, sujet } = message;
  // In a header, signs that hide or turn the text could make another sender of this one.
  const shownName = visibleName(nom);
  const facts = [
    `Nom : ${nom}`,
    `Courriel : ${email}`,
    ...(telephone === undefined ? [] : [`Téléphone : ${telephone}`]),
    ...(sujet === undefined ? [] : [`Sujet : ${sujet}`]),
  ];
  return {
    messageId: `<${key}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from,
    to: [...to],
    replyTo: { name: shownName, address: email },
    subject: `${sujet ?? 'Message du site'} – ${shownName}`,
    // A mail ends with a line end: written here, it is none of the message's own.
    text: `${facts.join('\n')}\n\n${message.message}\n`,
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
