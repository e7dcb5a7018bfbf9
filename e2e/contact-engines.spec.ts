import { expect, test } from '@playwright/test';
import { findProgram } from '@/tools/bin/programs.mjs';
import { ContactSite, FORM } from './contact-site';
import { startFirefox } from './engines/firefox';
import { startWebKit } from './engines/webkit';

/** The form works in every engine: the message is delivered, and the visitor thanked. */
for (const [name, start] of [
  ['firefox', startFirefox],
  ['webkit', startWebKit],
] as const) {
  const program = findProgram(name);
  test(`a message is sent from ${name}`, async () => {
    test.skip(program === undefined, `${name} n’est pas là : le formulaire n’y a pas été essayé.`);
    const site = new ContactSite();
    await site.start();
    const engine = await start(program ?? '');
    try {
      await engine.open(`${site.url}/contact.html`);
      const typed = JSON.stringify({ nom: FORM.nom, email: FORM.email, message: FORM.message });
      await engine.ask(
        `Object.entries(${typed}).forEach(([name, value]) => { document.forms[0].elements[name].value = value; })`,
      );
      await engine.ask('document.querySelector("form button[type=submit]").click()');
      await expect.poll(() => engine.ask('location.pathname')).toBe('/merci.html');
      expect(site.mail.mails).toHaveLength(1);
    } finally {
      await engine.close();
      await site.stop();
    }
  });
}
