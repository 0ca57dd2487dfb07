import { readFileSync } from 'node:fs';
import { deflateSync, unzipSync } from 'fflate';
import { reportJob } from '../job.ts';

/** The limit: only deflating the XML of the written file, as fflate does it at level 6. */
const [path = ''] = process.argv.slice(2);
const xml = unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array();

await reportJob(() => deflateSync(xml, { level: 6 }).length);
