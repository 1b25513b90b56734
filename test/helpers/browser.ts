import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Without windows, first-run pages and requests of its own. */
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
 * Starts Chromium: the one named in GUZHI_CHROMIUM, else the one of a development dependency (Linux on x64), so that tests need
 * nothing installed by hand.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.GUZHI_CHROMIUM ?? (await shippedChromium()), args: ARGUMENTS });
}

async function shippedChromium(): Promise<string> {
  // The package unpacks its system libraries only if it takes the machine for AWS Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  const file = await shipped.executablePath();
  if (!fs.existsSync(file)) throw new Error('no Chromium for this machine: name one in GUZHI_CHROMIUM');
  return file;
}
