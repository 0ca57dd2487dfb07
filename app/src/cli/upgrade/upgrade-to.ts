import { chownSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { placeFor } from '#lib/server/postgres/place.ts';
import { postmasterOf } from '#lib/server/postgres/postmaster.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { begin } from './begin.ts';
import { goBack } from './go-back.ts';
import { installedPlace, type Place } from './release.ts';
import { type As, ownerOf, runLine, runProgram } from './run-program.ts';
import { unpack } from './unpack.ts';

export type How = { readonly stop: string | null; readonly start: string | null; readonly ready: string; readonly backup: string | null };

/** Everything in its order; what fails after the stop leads back to the old version with the data as they were. */
export async function upgrade(tarball: string, how: How): Promise<void> {
	const place = installedPlace();
	const settings = readSettings();
	const [old, as] = [join(place.releases, place.current.version), ownerOf(settings.dataFolder)];
	const next = await unpack(tarball, place);
	say(`Gói ${next.release.version} nguyên vẹn, chạy được trên máy này.`);
	if (how.stop !== null) await line(how.stop, 'upgrade.does-not-stop');
	refuseWhileServed(settings);
	const backup = await backUp(old, how.backup ?? join(settings.dataFolder, 'before-upgrade'), place.current.version, as).catch(async (error: unknown) => {
		await startAgain(how);
		throw error;
	});
	say(`Đã sao lưu vào ${backup}.`);
	const fault = await switchTo(next.folder, place, how, as);
	if (fault === null) return say(`Đã nâng cấp từ ${place.current.version} lên ${next.release.version}. Bản cũ và bản sao lưu được giữ lại.`);
	if (how.stop !== null) await runLine(how.stop);
	leadTo(old, place);
	const data = await goBack(old, settings, backup);
	await startAgain(how);
	throw new StartRefusal(data === 'restored' ? 'upgrade.undone-restored' : 'upgrade.undone', fault);
}

/** What people write after the backup would be lost on the way back. A database of one's own does not tell who serves it. */
function refuseWhileServed({ dataFolder, external }: Settings): void {
	if (external || postmasterOf(placeFor(dataFolder).cluster).kind !== 'alive') return;
	throw new StartRefusal('upgrade.still-running', dataFolder);
}

async function switchTo(folder: string, place: Place, how: How, as: As | undefined): Promise<string | null> {
	const migrated = await runProgram(join(folder, 'bin/kheo'), ['migrate'], as);
	if (migrated.code !== 0) return migrated.output.trim();
	leadTo(folder, place);
	return (await begin(place.root, how, as)) ? null : 'bản mới không sẵn sàng trong hai phút';
}

async function backUp(old: string, folder: string, version: string, as: As | undefined): Promise<string> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	if (as) chownSync(folder, as.uid, as.gid);
	const path = join(folder, `kheo-${version}-${new Date().toISOString().replaceAll(/[-:]|\..*/gu, '')}.tar.gz`);
	const { code, output } = await runProgram(join(old, 'bin/kheo'), ['backup', path], as);
	if (code !== 0) throw new StartRefusal('upgrade.no-backup', output.trim());
	return path;
}

/** A link is put in another's place in one step: at no moment is there none. */
function leadTo(folder: string, { root, link }: Place): void {
	const draft = `${link}.${process.pid}`;
	rmSync(draft, { force: true });
	symlinkSync(relative(root, folder), draft);
	renameSync(draft, link);
}

async function line(command: string, refusal: 'upgrade.does-not-stop'): Promise<void> {
	const { code, output } = await runLine(command);
	if (code !== 0) throw new StartRefusal(refusal, `${command}: ${output.trim()}`);
}

async function startAgain({ start }: How): Promise<void> {
	if (start !== null) await runLine(start);
}

function say(words: string): void {
	console.log(words);
}
