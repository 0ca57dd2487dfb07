import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../bootstrap/say.mjs';
import { startDemo } from './start-demo.ts';
import { takePictures } from './take-pictures.ts';

/** `npm run screenshots`: makes docs/pictures/*.png anew against a fresh demo. */
const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-pictures-'));
const demo = await startDemo(dataFolder, 4190);
try {
	await takePictures(demo);
	say('đã chụp lại hình trong docs/pictures.');
} finally {
	await demo.stop();
	rmSync(dataFolder, { recursive: true, force: true });
}
