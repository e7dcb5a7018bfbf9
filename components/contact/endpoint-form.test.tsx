import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FIELDS } from '@/lib/contact/fields';
import { siteSchema } from '@/lib/content/site-schema';
import { ContactEndpointForm } from './endpoint-form';

test('the form of the static output posts every field to the service', () => {
  const html = renderToStaticMarkup(
    <ContactEndpointForm
      endpoint="https://formulaires.example/envoi"
      subjects={['Un sujet']}
      notice="Avis"
    />,
  );
  expect(html).toContain(' action="https://formulaires.example/envoi" method="post">');
  expect([...html.matchAll(/<label for="(\w+)"/g)].map(([, name]) => name)).toEqual([...FIELDS]);
  expect([...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name)).toEqual([...FIELDS]);
});

test.each([
  ['https://formulaires.exemple.fr/envoi', true],
  ['http://formulaires.exemple.fr/envoi', false],
  ['javascript:alert(1)', false],
  ['formulaires.exemple.fr', false],
])('a form service at %s is accepted: %s', (endpoint, accepted) => {
  expect(siteSchema.shape.contact_endpoint.safeParse(endpoint).success).toBe(accepted);
});
