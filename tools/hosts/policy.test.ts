import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, inlineOf, policyOfBoth } from './policy';

const base = mkdtempSync(path.join(tmpdir(), 'policy-'));
afterAll(() => rmSync(base, { recursive: true }));
const file = (text: string): string => {
  const name = path.join(mkdtempSync(path.join(base, 'one-')), 'page.html');
  writeFileSync(name, text);
  return name;
};

describe('the security policy', () => {
  const plain =
    '<style>a{}</style><script type="speculationrules">{}</script><script type="application/ld+json">1</script>';

  test('names what the pages hold by its hash, and nothing else', () => {
    expect(contentSecurityPolicy(inlineOf([file(plain), file(plain)]), {}, false)).toMatchInlineSnapshot(
      `"default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; font-src 'self'; img-src 'self'; manifest-src 'self'; script-src 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"`,
    );
  });

  test('lets the form be posted to the service that takes it in', () => {
    const policy = contentSecurityPolicy(
      inlineOf([file(plain)]),
      { contact_endpoint: 'https://formes.example/x?y' },
      false,
    );
    expect(policy).toContain("form-action 'self' https://formes.example;");
  });

  test('lets in what the owner names, beside what is there', () => {
    const policy = contentSecurityPolicy(inlineOf([file(plain)]), {}, false, {
      'frame-src': ['https://video.example'],
      'img-src': ['https://mesure.example'],
    });
    expect(policy).toContain('; frame-src https://video.example');
    expect(policy).toContain("; img-src 'self' https://mesure.example;");
    expect(policy).not.toContain('connect-src');
  });

  test('lets a page that keeps its runtime run it', () => {
    const runtime = `${plain}<script>self.a=1</script><script src="/_next/a.js" async=""></script>`;
    const policy = contentSecurityPolicy(inlineOf([file(plain), file(runtime)]), {}, false);
    expect(policy.match(/script-src 'self'( 'sha256-[^']+'){2};/)).not.toBeNull();
    expect(policy).toContain("style-src 'self' 'sha256-");
    expect(policy).toContain("connect-src 'self'");
  });
});

describe('a policy for two versions of a site', () => {
  test('has the sources of both, and « none » only where both have', () => {
    expect(
      policyOfBoth(
        "default-src 'none'; style-src 'sha256-a='; form-action 'self'; img-src 'none'",
        "default-src 'none'; style-src 'sha256-b='; form-action 'self' https://a.example; img-src 'self'; connect-src 'self'",
      ),
    ).toBe(
      "default-src 'none'; style-src 'sha256-a=' 'sha256-b='; form-action 'self' https://a.example; img-src 'self'; connect-src 'self'",
    );
  });
});
