import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Confirmations } from './confirmation';
import { readKey } from './key';

const DAY = 86_400_000;

test('an answer is good for one message, on any machine with the key', () => {
  const one = new Confirmations('une clé commune');
  const other = new Confirmations('une clé commune');
  const answer = one.issue(0);
  expect(other.accept(answer, 'words', 1)).toBe(true);
  expect(other.accept(answer, 'words', 2)).toBe(true);
  expect(other.accept(answer, 'other words', 3)).toBe(false);
});

test('an answer whose message was not delivered may be given with other words', () => {
  const confirmations = new Confirmations('clé');
  const answer = confirmations.issue(0);
  expect(confirmations.accept(answer, 'words', 1)).toBe(true);
  confirmations.release(answer);
  expect(confirmations.accept(answer, 'other words', 2)).toBe(true);
});

test('a page may lie open overnight, and a week, not longer', () => {
  const confirmations = new Confirmations('clé');
  const answer = confirmations.issue(0);
  expect(confirmations.accept(answer, 'words', DAY)).toBe(true);
  expect(confirmations.accept(answer, 'words', 7 * DAY)).toBe(true);
  expect(confirmations.accept(answer, 'words', 7 * DAY + 1)).toBe(false);
});

test('nobody makes an answer without the key', () => {
  const confirmations = new Confirmations('clé');
  const answer = new Confirmations('autre clé').issue(0);
  const [time = '', nonce = '', signature = ''] = confirmations.issue(0).split('.');
  const later = DAY.toString(36);
  for (const forged of [
    '',
    'x',
    '..',
    answer,
    `${later}.${nonce}.${signature}`,
    `${time}.autre.${signature}`,
    `${time}.${nonce}.`,
    `${time}.${nonce}.é`,
  ]) {
    expect(confirmations.accept(forged, 'words', 1), forged).toBe(false);
  }
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function folderOf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'contact-key-'));
  folders.push(folder);
  return folder;
}

test('a key is made at the first start, for its owner’s eyes, and is the same at the next', () => {
  const file = path.join(folderOf(), 'contact', 'key');
  const made = readKey(undefined, file);
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(readFileSync(file, 'utf8')).toBe(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readKey(undefined, file)).toBe(made);
  expect(readKey(undefined, path.join(folderOf(), 'key'))).not.toBe(made);
});

test('a key that is set is the one, and none is made', () => {
  const file = path.join(folderOf(), 'key');
  expect(readKey('une clé de .env', file)).toBe('une clé de .env');
  expect(() => statSync(file)).toThrow('ENOENT');
});

test('where nothing can be written there is a key all the same', () => {
  const inTheWay = path.join(folderOf(), 'file');
  writeFileSync(inTheWay, '');
  expect(readKey(undefined, path.join(inTheWay, 'key'))).toMatch(/^[\w-]{43}$/);
});
