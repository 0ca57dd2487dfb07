import { access, constants } from 'node:fs/promises';
import { BackupRefusal } from './refusal.ts';

/** A folder that root made for somebody else, or a disk that may only be read, is told before anything is begun. */
export async function refuseUnwritable(folder: string): Promise<void> {
	try {
		await access(folder, constants.W_OK);
	} catch (error) {
		throw isDenied(error) ? new BackupRefusal('backup.cannot-write', folder, { cause: error }) : error;
	}
}

/** `error` says that whoever runs this may not write there. */
export function isDenied(error: unknown): boolean {
	return error instanceof Error && 'code' in error && /^(?:EACCES|EPERM|EROFS)$/u.test(String(error.code));
}
