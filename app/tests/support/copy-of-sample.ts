import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder of one's own with everything the loaded demo had when it stopped; Postgres insists on the modes of its files. */
export function copyOfSample(sampleFolder: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-site-'));
	execFileSync('cp', ['-Rp', `${sampleFolder}/.`, folder]);
	return folder;
}
