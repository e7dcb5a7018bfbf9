import { type Browser, chromium } from '@playwright/test';
import { type Spread, spreadOf } from './rows';

/** What a visitor's browser did for one page in one load. Times in milliseconds. */
type Load = {
  /** Bytes over the wire by type of resource. */
  bytes: Record<string, number>;
  totalBytes: number;
  requests: number;
  elements: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
};

/** The same of several loads: times with their spread, the others by their median. */
export type PageResult = Omit<Load, 'fcp' | 'lcp'> & { fcp: Spread; lcp: Spread };

/** Lighthouse's mobile throttling: a processor four times slower, 150 ms, 1.6 Mb/s down, 750 kb/s up. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;

/** Lighthouse's phone. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** A new context loads Chromium's own pages for half a second, in milliseconds: what is measured meanwhile is noise. */
const SETTLE_MS = 600;

type Timings = { fcp: number; lcp: number; cls: number; longTasks: { start: number; end: number }[] };

/** Loads pages in turn, each so many times in a browser that has nothing of it, and reads each to its end. */
export async function measurePages<Name extends string>(
  urls: Record<Name, string>,
  times: number,
  executablePath: string | undefined,
): Promise<Record<Name, PageResult>> {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const names = Object.keys(urls) as Name[];
  const loads = names.map((): Load[] => []);
  // In turn, so that a machine that slows down slows all, and each as often the first of a round.
  for (let nth = 0; nth < times * names.length; nth += 1) {
    const index = (nth + Math.floor(nth / names.length)) % names.length;
    const name = names[index];
    if (name !== undefined) loads[index]?.push(await loadOnce(browser, urls[name]));
  }
  await browser.close();
  const results = names.map((name, index) => [name, summarize(loads[index] ?? [])] as const);
  return Object.fromEntries(results) as Record<Name, PageResult>;
}

async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.waitForTimeout(SETTLE_MS);
  await page.goto(url, { waitUntil: 'networkidle' });
  // What is lazy comes when it is near: a reader gets to the end of the page.
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitForLoadState('networkidle');
  const { longTasks, ...timings } = await page.evaluate(
    () => (globalThis as unknown as { timings: Timings }).timings,
  );
  const elements = await page.locator('*').count();
  await context.close();
  const totalBytes = Object.values(bytes).reduce((sum, value) => sum + value, 0);
  return {
    ...timings,
    tbt: blockingTime(longTasks, timings.fcp),
    bytes,
    totalBytes,
    requests: types.size,
    elements,
  };
}

/**
 * Total blocking time as Lighthouse reckons it (`core/computed/metrics/tbt-utils.js`): what tasks take beyond 50 ms, of each the part
 * after the first contentful paint, for nobody touches a page before it is there. Ours ends once the page was read to its end, not at "time to
 * interactive", on both sides.
 */
const blockingTime = (longTasks: Timings['longTasks'], fcp: number): number =>
  longTasks.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, fcp) - 50), 0);

/**
 * Runs in the page, as it is written here: no function in it may have a name, for compilers mark names with a helper that the page
 * does not have.
 */
function observe(): void {
  const timings: Timings = { fcp: 0, lcp: 0, cls: 0, longTasks: [] };
  Object.assign(globalThis, { timings });
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'first-contentful-paint') timings.fcp = entry.startTime;
        if (type === 'largest-contentful-paint') timings.lcp = entry.startTime;
        if (type === 'longtask')
          timings.longTasks.push({ start: entry.startTime, end: entry.startTime + entry.duration });
        if (type === 'layout-shift') timings.cls += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type, buffered: true });
  }
}

function summarize(loads: readonly Load[]): PageResult {
  const spread = (pick: (load: Load) => number): Spread => spreadOf(loads.map(pick));
  return {
    bytes: loads.at(-1)?.bytes ?? {},
    totalBytes: spread(({ totalBytes }) => totalBytes).median,
    requests: spread(({ requests }) => requests).median,
    elements: spread(({ elements }) => elements).median,
    fcp: spread(({ fcp }) => fcp),
    lcp: spread(({ lcp }) => lcp),
    tbt: spread(({ tbt }) => tbt).median,
    cls: spread(({ cls }) => cls).median,
  };
}
