import { expect, test } from 'vitest';
import { mailtoLink } from './mailto';

test('a mailto opens with the words in it, or without where they are too many', () => {
  const typed = { nom: 'Jeanne & Cie', email: '', telephone: '', sujet: '', message: 'Ça va ?\nOui 🌲' };
  const link = mailtoLink('bonjour@agence.example', typed);
  expect(link.isWhole).toBe(true);
  const { searchParams } = new URL(link.href);
  expect(searchParams.get('subject')).toBe('Message du site – Jeanne & Cie');
  expect(searchParams.get('body')).toBe('Ça va ?\r\nOui 🌲\r\n\r\nJeanne & Cie');
  expect(mailtoLink('a@b.fr', { ...typed, message: 'é'.repeat(10_000) })).toEqual({
    href: expect.not.stringContaining('body='),
    isWhole: false,
  });
  expect(mailtoLink('a@b.fr', { ...typed, message: '\ud83c' }).isWhole).toBe(true);
});
