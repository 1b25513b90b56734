import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Quiet, without a profile of its own, and without asking anybody anything. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium to look at pages with: the one named in GUZHI_CHROMIUM, else the one that a development dependency ships
 * (Linux on x64), so that the tests need nothing installed by hand.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.GUZHI_CHROMIUM ?? (await shippedChromium()), args: ARGUMENTS });
}

async function shippedChromium(): Promise<string> {
  // The package unpacks the system libraries it needs only where it takes the machine for a bare one.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  const file = await shipped.executablePath();
  if (!fs.existsSync(file)) throw new Error('no Chromium for this machine: name one in GUZHI_CHROMIUM');
  return file;
}
