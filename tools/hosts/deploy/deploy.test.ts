import { describe, expect, test } from 'vitest';
import { modeOfListing, modesLike } from './modes';
import { afterwards } from './publish';
import { knownHashes, parseRecord } from './record';
import { parseRemote } from './target';

describe('where a site is put', () => {
  test.each([
    ['serveur:www', { host: 'serveur', folder: 'www' }],
    ['moi@serveur:/srv/site/out/', { user: 'moi', host: 'serveur', folder: '/srv/site/out' }],
    ['moi@ftp.exemple.fr/www', { user: 'moi', host: 'ftp.exemple.fr', folder: 'www' }],
    ['moi@serveur:2222/www', { user: 'moi', host: 'serveur', port: '2222', folder: 'www' }],
    ['moi@serveur:2222:/srv', { user: 'moi', host: 'serveur', port: '2222', folder: '/srv' }],
    ['serveur//srv/site', { host: 'serveur', folder: '/srv/site' }],
    ['serveur:2222', { host: 'serveur', folder: '2222' }],
    ['serveur:/', { host: 'serveur', folder: '/' }],
  ])('%s', (text, remote) => {
    expect(parseRemote(text)).toEqual(remote);
  });

  // The last would be an option of ssh's.
  test.each(['serveur', 'serveur:', ':www', 'moi@:www', '-oProxyCommand=x:www'])('%s names none', (text) => {
    expect(() => parseRemote(text)).toThrow('ne nomme pas un serveur et un dossier');
  });
});

describe('rights', () => {
  test.each([
    ['a new folder', undefined, 0o705, 0o604],
    ['OVH’s', 0o40705, 0o705, 0o604],
    ['one whose group may read', 0o40755, 0o755, 0o644],
    ['one of a group alone', 0o42750, 0o755, 0o644],
    ['a private one', 0o40700, 0o705, 0o604],
  ])('%s', (_, mode, folder, file) => {
    expect(modesLike(mode)).toEqual({ folder, file });
  });

  test.each([
    ['drwx---r-x 4 a b 4096 Nov 25 03:42 .', 0o705],
    ['drwxr-sr-x  4096 2026/11/25 03:42:00 .', 0o755],
    ['drwxr-S---  4096 2026/11/25 03:42:00 .', 0o740],
  ])('%s', (line, mode) => {
    expect(modeOfListing(line)).toBe(mode);
  });
});

describe('what goes', () => {
  const hashes = (...names: string[]) => new Map(names.map((name) => [name, name]));
  const none = { files: {}, former: [] };

  test('nothing, where no publication was', () => {
    expect(afterwards(none, hashes('index.html', 'images/a.1.avif')).gone).toEqual([]);
  });

  test('a page at once, a hashed file with the publication after the next', () => {
    const first = afterwards(none, hashes('index.html', 'a.html', 'images/a.1.avif')).record;
    const second = afterwards(first, hashes('index.html', 'images/a.2.avif'));
    expect(second.gone).toEqual(['a.html']);
    expect(second.record.former).toEqual(['images/a.1.avif']);
    const third = afterwards(second.record, hashes('index.html', 'images/a.3.avif'));
    expect(third.gone).toEqual(['images/a.1.avif']);
    expect(third.record.former).toEqual(['images/a.2.avif']);
  });

  test('what comes back with a rollback stays', () => {
    const first = afterwards(none, hashes('images/a.1.avif')).record;
    const second = afterwards(first, hashes('images/a.2.avif')).record;
    const back = afterwards(second, hashes('images/a.1.avif'));
    expect(back.gone).toEqual([]);
    expect(back.record).toEqual({
      files: { 'images/a.1.avif': 'images/a.1.avif' },
      former: ['images/a.2.avif'],
    });
  });

  test.each([null, '', '{', '{"files":[]}'])('a record that cannot be read is none: %s', (text) => {
    expect(parseRecord(text)).toEqual(none);
    expect(knownHashes(text).size).toBe(0);
  });
});
