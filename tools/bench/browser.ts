import { type Browser, chromium } from '@playwright/test';

/** What a visitor's browser did for one page, medians of several loads. Times in milliseconds. */
export type PageResult = {
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

type Timings = { fcp: number; lcp: number; cls: number; longTasks: { start: number; end: number }[] };

export async function measurePages(
  urls: Record<string, string>,
  times: number,
  executablePath: string | undefined,
): Promise<Record<string, PageResult>> {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const loads = new Map<string, PageResult[]>();
  // In turn, so that a machine that slows down slows both.
  for (let nth = 0; nth < times; nth += 1) {
    for (const [name, url] of Object.entries(urls)) {
      loads.set(name, [...(loads.get(name) ?? []), await loadOnce(browser, url)]);
    }
  }
  await browser.close();
  return Object.fromEntries([...loads].map(([name, results]) => [name, medians(results)]));
}

async function loadOnce(browser: Browser, url: string): Promise<PageResult> {
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

function medians(results: readonly PageResult[]): PageResult {
  const median = (pick: (result: PageResult) => number): number =>
    results.map(pick).sort((a, b) => a - b)[Math.floor(results.length / 2)] ?? 0;
  return {
    bytes: results.at(-1)?.bytes ?? {},
    totalBytes: median(({ totalBytes }) => totalBytes),
    requests: median(({ requests }) => requests),
    elements: median(({ elements }) => elements),
    fcp: median(({ fcp }) => fcp),
    lcp: median(({ lcp }) => lcp),
    tbt: median(({ tbt }) => tbt),
    cls: median(({ cls }) => cls),
  };
}
