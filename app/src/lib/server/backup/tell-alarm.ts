import { backups as words } from '../../i18n/vi/backups.ts';
import { mailSettings } from '../mail/mail-settings.ts';
import { sendMail } from '../mail/send-mail.ts';
import { backupSettings } from './backup-settings.ts';
import { readBackups } from './read-backups.ts';

/** Writes to whoever looks after the machine while something is to be told, once a day. Returns whether a letter went out. */
export async function tellAlarm(now = new Date()): Promise<boolean> {
	const [to, mail] = [backupSettings()?.alarmMail, mailSettings()];
	const { alarms } = await readBackups(now);
	if (alarms.length === 0 || !to || !mail) return false;
	const day = now.toISOString().slice(0, 10);
	const letter = {
		from: { name: 'Khéo', address: mail.from },
		to: { name: '', address: to },
		subject: words.mailSubject,
		text: [...alarms.map((alarm) => words.alarms[alarm]), words.mailWhatNext].join('\n\n'),
		messageId: `<backup-alarm.${day}@${mail.from.split('@')[1] ?? 'kheo'}>`,
		date: now,
		attachments: []
	};
	const { outcome, fault } = await sendMail(letter, mail);
	if (outcome === 'not-now') throw new Error(`the alarm could not be sent: ${fault}`);
	return outcome === 'taken';
}
