/** The Chromium that tests run in: one that is there, else Playwright's, else Debian's. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { attempt, installFromDebian } from './debian.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium, or nothing where none is installed. `CHROMIUM_PATH` names another one.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...PLACES].find(
    (path) => path && existsSync(path),
  );
}

/** Installs a Chromium where none is there. Returns false where that cannot be done. */
export function ensureBrowser() {
  if (findBrowser()) return true;
  console.log('→ installation de Chromium (Playwright)');
  attempt('npx', ['playwright', 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  if (findBrowser()) return true;
  installFromDebian('Chromium', 'chromium', 'fonts-liberation');
  return findBrowser() !== undefined;
}
