/**
 * `npm run contact:test`: sends one message by the settings of the environment and prints the mail
 * server's answers.
 */
import nextEnv from '@next/env';
import { createTransport } from 'nodemailer';
import { composeMail } from '@/lib/contact/mail';
import { smtpOptions, TIMEOUTS } from '@/lib/contact/mailer';
import { describeSettings, readSettings } from '@/lib/contact/settings';

nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });
const settings = readSettings(process.env);
console.log(describeSettings(settings, false));
if (!settings.route) process.exit(2);

/**
 * One line of the dialogue: C is this machine, S the server. What is secret, nodemailer has masked.
 */
const show = ({ tnx }: { tnx?: string }, text: string, ...values: unknown[]): void => {
  if (tnx !== 'server' && tnx !== 'client') return;
  const line = values.reduce<string>((shown, value) => shown.replace(/%[sd]/, () => String(value)), text);
  for (const part of line.trimEnd().split(/\r?\n/)) console.log(`${tnx === 'server' ? 'S' : 'C'}: ${part}`);
};

const [{ address = '' } = {}] = settings.route.to;
const message = {
  nom: 'Essai du formulaire',
  email: address,
  message:
    'Ce message vient de « npm run contact:test » : accents éàçœ, emoji 🌲.\n.\nSi vous le lisez, tout va bien.',
};
const transport = createTransport({
  ...smtpOptions(settings.route.url, TIMEOUTS),
  logger: { trace: show, debug: show, info: show, warn: show, error: show, fatal: show },
  debug: true,
});
try {
  const mail = composeMail(message, `essai-${Date.now()}`, settings.route);
  const { response } = await transport.sendMail({ ...mail, signal: AbortSignal.timeout(TIMEOUTS.total) });
  console.log(`Message accepté par le serveur : ${response}`);
} catch (error) {
  console.error(`Message refusé : ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
