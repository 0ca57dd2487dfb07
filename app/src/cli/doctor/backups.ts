import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { backups as words } from '#lib/i18n/vi/backups.ts';
import { alarmsOf } from '#lib/server/backup/alarms.ts';
import { backupSettings } from '#lib/server/backup/backup-settings.ts';
import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { refuseUnwritable } from '#lib/server/backup/refuse-unwritable.ts';
import { readRuns } from '#lib/server/backup/runs.ts';
import { orNull } from '#lib/server/files/places.ts';
import { about, type Finding } from './finding.ts';

const own = about('backup', 'Sao lưu');

export async function examineBackups(env: NodeJS.ProcessEnv, dataFolder: string): Promise<Finding[]> {
	const settings = backupSettings(env);
	if (!settings) return [own.wrong('chưa sao lưu hằng đêm', 'Đặt KHEO_BACKUP là một thư mục trên ổ đĩa khác rồi chạy lại Khéo.')];
	const space = await orNull(statfs(settings.folder));
	const secret = env['KHEO_SECRET'] || (await orNull(readFile(join(dataFolder, 'secrets/session-secret'), 'utf8')));
	const runs = secret ? await readRuns(dataFolder, secret) : [];
	const alarms = alarmsOf(runs, space ? space.bavail * space.bsize : Infinity, new Date());
	const locked = settings.recipient === null ? [own.look('bản sao lưu không mã hóa', 'Đặt KHEO_BACKUP_RECIPIENT; tạo khóa: kheo backup --new-key TỆP')] : [];
	const shut = await cannotWrite(settings.folder);
	const told = alarms.map((alarm) => own.wrong(words.alarms[alarm], 'Xem trang Sao lưu và nhật ký máy chủ; chạy ngay: kheo backup --scheduled, kheo drill'));
	const last = runs.find(({ kind, ok, isSigned }) => kind === 'backup' && ok && isSigned);
	return [...shut, ...told, ...locked, ...(told.length + shut.length === 0 ? [own.ok(`bản tốt gần nhất: ${last?.endedAt ?? 'chưa có'}`)] : [])];
}

/** Whoever runs the server runs the doctor too, and meets the same refusal. A folder that is not there yet is made by the first backup. */
async function cannotWrite(folder: string): Promise<Finding[]> {
	try {
		await refuseUnwritable(folder);
	} catch (error) {
		if (error instanceof BackupRefusal)
			return [own.wrong(`không ghi được vào ${folder}`, 'Giao thư mục ấy cho người dùng đang chạy Khéo (chown; với container là 999:999).')];
	}
	return [];
}
