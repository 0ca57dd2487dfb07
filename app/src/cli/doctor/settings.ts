import { settingWords } from '#lib/i18n/vi/settings-list.ts';
import { passedOn, settingsList, unreadableSettings } from '#lib/server/settings-list.ts';
import { about, type Finding } from './finding.ts';

const own = about('settings', 'Thiết lập');
const where = 'Sửa ở nơi đặt biến môi trường (với gói cài: /etc/kheo/kheo.env) rồi chạy lại Khéo. Xem: kheo settings --all';
const needed = ['DATABASE_OWNER_URL', 'DATABASE_AUTH_URL', 'DATABASE_JOBS_URL', 'KHEO_SECRET', 'KHEO_MASTER_KEY'];
const ours = /^(?:KHEO|ZALO|SMS|SMTP|MAIL)_/;

export function examineSettings(env: NodeJS.ProcessEnv): Finding[] {
	const known = new Set([...settingsList.map(({ name }) => name), ...passedOn]);
	const unknown = Object.keys(env).filter((name) => ours.test(name) && !known.has(name));
	const missing = env['DATABASE_URL'] ? needed.filter((name) => !env[name]) : [];
	const findings = [
		...unreadableSettings(env).map(({ name, form }) => own.wrong(`${name} không đọc được, cần ${settingWords.forms[form]}`, where)),
		...missing.map((name) => own.wrong(`đã đặt DATABASE_URL nhưng chưa có ${name}`, where)),
		...(env['SMTP_URL'] && !env['MAIL_FROM'] ? [own.wrong('có SMTP_URL nhưng chưa có MAIL_FROM', where)] : []),
		...unknown.map((name) => own.look(`không có thiết lập nào tên ${name}${nearest(name, [...known])}`, where))
	];
	return findings.length > 0 ? findings : [own.ok(`${settingsList.filter(({ name }) => env[name]).length} biến đã đặt, đều đọc được`)];
}

function nearest(name: string, known: readonly string[]): string {
	const [best] = known.map((one) => ({ one, far: distance(name, one) })).toSorted((a, b) => a.far - b.far);
	return best && best.far <= 3 ? `; có phải ${best.one}?` : '';
}

/** How many letters have to be changed, put in or left out (Levenshtein). */
function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (const [i, letter] of [...from].entries()) {
		const next = [i + 1];
		for (const [j, other] of [...to].entries()) next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		row = next;
	}
	return row.at(-1) ?? 0;
}
