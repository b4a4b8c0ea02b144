// Arguments: the stack's port, a folder for the reports, runs of each page, of which the median counts. Throttling is Lighthouse's own simulation: 150 ms, 1.6 Mbit/s, a quarter of the processor.
import lighthouse from 'lighthouse';
import * as launcher from 'chrome-launcher';
import fs from 'node:fs';
import http from 'node:http';

const [port, folder, runs] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4])];
const GOAL = 95;
const LCP_MS = 1500;
const BYTES = 300_000;
fs.mkdirSync(folder, {recursive: true});

/** The first event that the home page leads to; Node does not know names under localhost. */
function firstEvent(organization) {
  return new Promise((resolve, reject) => http.get({host: '127.0.0.1', port, path: '/', headers: {Host: `${organization}.localhost:${port}`}}, answer => {
    let text = '';
    answer.setEncoding('utf8');
    answer.on('data', part => { text += part; });
    answer.on('end', () => resolve(text.match(/href="(\/events\/[^"?/]+)"/)[1]));
  }).on('error', reject));
}

const median = values => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
const chrome = await launcher.launch({chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']});
let reached = true;
try {
  for (const organization of ['acme', 'globex']) {
    const event = await firstEvent(organization);
    for (const [name, path] of [['home', '/'], ['event', event], ['shop', `${event}/tickets`]]) {
      const results = [];
      for (let run = 0; run < runs; run++) {
        const {lhr, report} = await lighthouse(`http://${organization}.localhost:${port}${path}`, {port: chrome.port, output: 'html', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo']});
        fs.writeFileSync(`${folder}/${organization}-${name}.html`, report);
        const requests = lhr.audits['network-requests'].details.items;
        results.push({
          ...Object.fromEntries(Object.values(lhr.categories).map(category => [category.id, Math.round(category.score * 100)])),
          lcpms: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
          bytes: requests.reduce((sum, request) => sum + (request.transferSize ?? 0), 0),
          requests: requests.length,
        });
      }
      const all = Object.fromEntries(Object.keys(results[0]).map(key => [key, median(results.map(result => result[key]))]));
      reached &&= ['performance', 'accessibility', 'best-practices', 'seo'].every(key => all[key] >= GOAL) && all.lcpms < LCP_MS && all.bytes < BYTES;
      console.log(`${organization} ${name} ${Object.entries(all).map(([key, value]) => `${key}=${value}`).join(' ')}`);
    }
  }
} finally {
  await chrome.kill();
}
console.log(`lighthouse goal=${reached ? 'reached' : 'missed'} runs=${runs} reports=${folder}`);
