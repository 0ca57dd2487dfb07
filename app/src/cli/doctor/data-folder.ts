import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from '#lib/server/files/places.ts';
import { about, type Finding } from './finding.ts';

const least = { wrong: 1e9, look: 5e9 } as const;

export async function examineDataFolder(folder: string, isExternal: boolean): Promise<Finding[]> {
	const own = about('data', 'Thư mục dữ liệu');
	const found = await orNull(stat(folder));
	if (!found) return [own.look(`chưa có ${folder}`, 'Khéo tự tạo ở lần chạy đầu. Nếu trước đây đã có dữ liệu thì KHEO_DATA đang trỏ nhầm chỗ.')];
	if (!found.isDirectory()) return [own.wrong(`${folder} không phải thư mục`, 'Đặt KHEO_DATA là một thư mục.')];
	return [rights(folder, found), await space(folder), await secrets(folder, isExternal)];
}

function rights(folder: string, { mode, uid }: { readonly mode: number; readonly uid: number }): Finding {
	const own = about('data', 'Thư mục dữ liệu');
	if ((mode & 0o077) !== 0) return own.wrong(`${folder} mở cho tài khoản khác (quyền ${(mode & 0o777).toString(8)})`, `chmod 700 ${folder}`);
	const isOurs = process.getuid === undefined || process.getuid() === 0 || process.getuid() === uid;
	return isOurs ? own.ok(folder) : own.wrong(`${folder} thuộc tài khoản khác`, 'Chạy lệnh này bằng tài khoản chạy Khéo, hoặc đổi chủ thư mục.');
}

async function space(folder: string): Promise<Finding> {
	const own = about('space', 'Chỗ trống');
	const { bavail, bsize } = await statfs(folder);
	const free = bavail * bsize;
	const words = `còn ${(free / 1e9).toFixed(1)} GB trên ổ dữ liệu`;
	if (free < least.wrong) return own.wrong(words, 'Dọn ổ đĩa ngay: hết chỗ thì không lưu được gì nữa.');
	return free < least.look ? own.look(words, 'Nên dọn hoặc thêm ổ đĩa.') : own.ok(words);
}

async function secrets(dataFolder: string, isExternal: boolean): Promise<Finding> {
	const own = about('secrets', 'Bí mật');
	const folder = join(dataFolder, 'secrets');
	const names = (await orNull(readdir(folder))) ?? [];
	const open = (await Promise.all(names.map(async (name) => ({ name, mode: (await stat(join(folder, name))).mode })))).filter(
		({ mode }) => (mode & 0o077) !== 0
	);
	if (open.length > 0) return own.wrong(`tài khoản khác đọc được ${open.map(({ name }) => name).join(', ')}`, `chmod 600 ${folder}/*`);
	const missing = isExternal ? [] : ['session-secret', 'master-key'].filter((name) => !names.includes(name));
	if (missing.length === 2) return own.look('chưa có, Khéo tự sinh ở lần chạy đầu', 'Sau lần chạy đầu, cất một bản thư mục secrets ở nơi khác.');
	if (missing.length > 0)
		return own.wrong(
			`thiếu ${missing.join(', ')} trong ${folder}`,
			'Chép lại từ nơi đã cất; chạy khi thiếu thì Khéo sinh cái mới và không đọc được họ tên cũ.'
		);
	return own.ok(isExternal ? 'đặt bằng biến môi trường' : 'có đủ, chỉ tài khoản này đọc được');
}
