import { parseArgs } from 'node:util';
import { settingWords as en } from '#lib/i18n/en/settings-list.ts';
import { settingWords as vi } from '#lib/i18n/vi/settings-list.ts';
import { settingsList, unreadableSettings } from '#lib/server/settings-list.ts';
import { usualDataFolder } from '#lib/server/settings.ts';
import { orWrongArguments } from './backup/refused.ts';
import { settingsTables } from './settings/settings-tables.ts';

export const help = `Cách dùng: kheo settings [--all] [--markdown vi|en]

In các thiết lập (biến môi trường) đang có hiệu lực: tên, giá trị (bí mật thì che), ý nghĩa. Không mở cơ sở dữ liệu.
  --all         cả những thiết lập chưa đặt
  --markdown    bảng dùng trong docs/operations
Mã thoát: 0 khi đọc được cả, 1 khi có thiết lập sai.`;

const options = { all: { type: 'boolean' }, markdown: { type: 'string' } } as const;

export async function run(args: string[]): Promise<number> {
	const { values } = orWrongArguments(() => parseArgs({ args, options }));
	if (values.markdown !== undefined) return print(settingsTables(values.markdown === 'en' ? en : vi));
	const wrong = new Set(unreadableSettings(process.env).map(({ name }) => name));
	for (const { name, form, isSecret } of settingsList) {
		const value = process.env[name] || (name === 'KHEO_DATA' ? usualDataFolder() : '');
		if (value === '' && !values.all) continue;
		const shown = value === '' ? `(${plain(vi.of[name]?.absent ?? '')})` : isSecret ? '***' : value;
		console.log(`${name}=${shown}\n    ${plain(vi.of[name]?.means ?? '')}${wrong.has(name) ? `\n    SAI: cần ${vi.forms[form]}` : ''}`);
	}
	return wrong.size > 0 ? 1 : 0;
}

function plain(words: string): string {
	return words.replaceAll('`', '');
}

function print(text: string): number {
	console.log(text);
	return 0;
}
