import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';
import { trackedFiles } from './tracked-files.ts';

/** The first plan's campaign is data: neither the core nor the app may know its name. */
export const noCampaignNameStep: Step = { name: 'no campaign in code', run: search };

const campaign = /dân\s*vận/iu;

async function search(): Promise<Outcome> {
	const sources = (await trackedFiles()).filter((path) => /^(core|app)\/src\//.test(path));
	const found = sources.flatMap(mentions);
	return found.length === 0 ? passed() : failed(found.join('\n'));
}

function mentions(path: string): string[] {
	const lines = readFileSync(join(root, path), 'utf8').normalize('NFC').split('\n');
	return lines.flatMap((line, index) => (campaign.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}
