import * as v from 'valibot';
import { BackupRefusal } from './refusal.ts';

const schema = v.object({
	KHEO_BACKUP: v.optional(v.string()),
	KHEO_BACKUP_RECIPIENT: v.optional(v.string()),
	KHEO_BACKUP_IDENTITY: v.optional(v.string()),
	KHEO_ALARM_MAIL: v.optional(v.pipe(v.string(), v.trim(), v.email()))
});

export type BackupSettings = {
	/** Where the nightly backups go. */
	readonly folder: string;
	/** The public key they are locked for; null: they are not locked. */
	readonly recipient: string | null;
	/** The file of the key with which the drill opens them. */
	readonly identityFile: string | null;
	readonly alarmMail: string | null;
};

/** Null while nobody has said where the nightly backups go. */
export function backupSettings(env: NodeJS.ProcessEnv = process.env): BackupSettings | null {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) throw new BackupRefusal('backup.settings-unreadable', parsed.issues.map((issue) => v.getDotPath(issue)).join(', '));
	const { KHEO_BACKUP, KHEO_BACKUP_RECIPIENT, KHEO_BACKUP_IDENTITY, KHEO_ALARM_MAIL } = parsed.output;
	if (KHEO_BACKUP === undefined) return null;
	return { folder: KHEO_BACKUP, recipient: KHEO_BACKUP_RECIPIENT ?? null, identityFile: KHEO_BACKUP_IDENTITY ?? null, alarmMail: KHEO_ALARM_MAIL ?? null };
}
