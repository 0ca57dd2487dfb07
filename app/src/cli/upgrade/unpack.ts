import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { refusalOf, type Place, type Release, releaseIn } from './release.ts';
import { runProgram } from './run-program.ts';

/** Opens the package beside the one in use, looks whether it may follow, and that it runs here at all. Nothing that is in use is touched. */
export async function unpack(tarball: string, { releases, current }: Place): Promise<{ readonly folder: string; readonly release: Release }> {
	if (!existsSync(tarball)) throw new StartRefusal('upgrade.not-a-package', tarball);
	await refuseOtherSum(tarball);
	const draft = join(releases, `.incoming-${process.pid}`);
	mkdirSync(draft);
	try {
		const opened = await runProgram('tar', ['-xzf', tarball, '-C', draft, '--strip-components=1', '--no-same-owner']);
		if (opened.code !== 0) throw new StartRefusal('upgrade.not-a-package', opened.output);
		const release = releaseIn(draft);
		const refusal = refusalOf(current, release);
		if (refusal) throw new StartRefusal(refusal, `${current.version} → ${release.version}, ${release.platform}`);
		const runs = await runProgram(join(draft, 'bin/kheo'), ['--version']);
		if (runs.code !== 0 || runs.output.trim() !== release.version) throw new StartRefusal('upgrade.does-not-run', runs.output.trim());
		const folder = join(releases, release.version);
		rmSync(folder, { recursive: true, force: true });
		renameSync(draft, folder);
		return { folder, release };
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

/** Beside the package may lie its sum; where it does, it must be right. */
async function refuseOtherSum(tarball: string): Promise<void> {
	if (!existsSync(`${tarball}.sha256`)) return;
	const hash = createHash('sha256');
	await pipeline(createReadStream(tarball), hash);
	if (readFileSync(`${tarball}.sha256`, 'utf8').split(/\s/)[0] !== hash.digest('hex')) throw new StartRefusal('upgrade.damaged', tarball);
}
