import { defineConfig } from '@playwright/test';
import production from './playwright.config';

const { webServer: _servers, projects: _projects, ...shared } = production;

/**
 * `npm run dev` while somebody writes: it needs neither of the built sites, and writes in a copy of the project. A second try, told in
 * the report as such: Next's own development server drops an update that comes while it compiles another.
 */
export default defineConfig({ ...shared, testDir: 'e2e/live', testIgnore: [], workers: 1, retries: 1 });
