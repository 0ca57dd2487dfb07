import * as v from 'valibot';
import { expect, test } from 'vitest';
import { postedForm, readFormData } from './form.ts';

test('what is typed into any form is taken without signs that nobody sees; a password stays as it was typed', () => {
	const form = new FormData();
	form.set('words', 'Kính gửi\u0000 \u202Ecơ quan\u202C\uFEFF');
	form.append('lines[]', 'một\u001Eđôi');
	form.append('lines[]', 'hai\u000Bba');
	form.set('password', 'bí\u200Emật');
	const schema = v.object({ words: v.string(), lines: v.array(v.string()), password: v.string() });
	expect(readFormData(form, schema)).toMatchObject({ ok: true, value: { words: 'Kính gửi cơ quan', lines: ['một-đôi', 'hai\nba'], password: 'bí\u200Emật' } });
});

test('the name of a file is taken without them too, and its bytes as they are', async () => {
	const body = new FormData();
	body.append('files', new File(['một'], 'ảnh\u202Egpj.exe'));
	body.append('files', new File(['hai'], 'kế hoạch.docx', { type: 'text/plain' }));
	const files = (await postedForm(new Request('http://kheo.test', { method: 'POST', body }))).getAll('files') as File[];
	expect(files.map(({ name }) => name)).toEqual(['ảnhgpj.exe', 'kế hoạch.docx']);
	expect(await Promise.all(files.map((file) => file.text()))).toEqual(['một', 'hai']);
});
