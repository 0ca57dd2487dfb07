import { backupRefusals, type BackupRefusalCode } from '../../i18n/vi/backup-refusals.ts';

/** Why a backup was not made or not restored: a stable code and, in its message, what the operator can do about it. */
export class BackupRefusal extends Error {
	override readonly name = 'BackupRefusal';
	readonly code: BackupRefusalCode;

	constructor(code: BackupRefusalCode, detail = '', options?: ErrorOptions) {
		super(`${backupRefusals[code](detail)} [${code}]`, options);
		this.code = code;
	}
}
