import { resolve } from 'node:path';
import { readSettings, type Settings, usualDataFolder } from '#lib/server/settings.ts';
import { examineBackups } from './backups.ts';
import { examineDatabase } from './database.ts';
import { examineDataFolder } from './data-folder.ts';
import { about, faultOf, type Finding } from './finding.ts';
import { examineMachine } from './machine.ts';
import { examineServices } from './services.ts';
import { examineSettings } from './settings.ts';
import { examineSite } from './site.ts';

/** Everything that can be looked at, in the order in which it should be mended. Where the settings cannot be read, what depends on them is left out. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
	const settings = readable(env);
	const dataFolder = settings?.dataFolder ?? resolve(env['KHEO_DATA'] || usualDataFolder());
	const parts: readonly Promise<Finding[]>[] = [
		guarded('machine', examineMachine()),
		guarded('data', examineDataFolder(dataFolder, settings?.external !== null)),
		guarded('database', settings ? examineDatabase(settings) : Promise.resolve([])),
		guarded('site', examineSite(env['KHEO_ORIGIN'] || null)),
		guarded('services', examineServices(env)),
		guarded('backup', examineBackups(env, dataFolder))
	];
	return [...examineSettings(env), ...(await Promise.all(parts)).flat()];
}

function readable(env: NodeJS.ProcessEnv): Settings | null {
	try {
		return readSettings(env);
	} catch {
		return null;
	}
}

/** One part that cannot be looked at does not hide the others. */
async function guarded(id: string, findings: Promise<Finding[]>): Promise<Finding[]> {
	try {
		return await findings;
	} catch (error) {
		return [about(id, 'Kiểm tra').wrong(`không xem được phần "${id}": ${faultOf(error)}`, 'Xin báo lỗi này kèm dòng trên.')];
	}
}
