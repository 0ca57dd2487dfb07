import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readFormData } from './form.ts';

test('what is typed into any form is taken without signs that nobody sees; a password stays as it was typed', () => {
	const form = new FormData();
	form.set('words', 'Kính gửi\u0000 \u202Ecơ quan\u202C\uFEFF');
	form.append('lines[]', 'một\u001Eđôi');
	form.append('lines[]', 'hai\u000Bba');
	form.set('password', 'bí\u200Emật');
	const schema = v.object({ words: v.string(), lines: v.array(v.string()), password: v.string() });
	expect(readFormData(form, schema)).toMatchObject({ ok: true, value: { words: 'Kính gửi cơ quan', lines: ['một-đôi', 'hai\nba'], password: 'bí\u200Emật' } });
});
