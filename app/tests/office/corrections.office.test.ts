import { comparePaper, composeRegister } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { writeDocx } from '@kheo/documents/write-docx';
import { expect, test } from 'vitest';
import { aRegister } from '../../../core/src/composing/testing/a-register.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

const changed = {
	...aRegister,
	heading: { ...aRegister.heading, addressee: 'Ban Dân vận', signature: { ...aRegister.heading.signature, name: 'Nguyễn Văn Thử' } }
};
const rows = aRegister.rows.map((row, at) => (at === 0 ? { ...row, cells: { ...row.cells, c2: 'Nạo vét kênh N3' } } : row));

test.skipIf(!hasLibreOffice)(
	'a register that another program opened and saved shows no difference, and one changed there shows only its changes',
	() => {
		const papers = new Map([
			['same', writeDocx(composeRegister(aRegister))],
			['cell', writeDocx(composeRegister({ ...aRegister, rows }))],
			['letter', writeDocx(composeRegister(changed))]
		]);
		const saved = convert(papers, ['odt', 'docx']);
		const differencesOf = (name: string) => comparePaper(aRegister, readDocx(saved.get(name) ?? new Uint8Array()));
		expect(differencesOf('same')).toEqual([]);
		expect(differencesOf('cell')).toMatchObject([{ kind: 'cell', stt: 1, column: 'c2', is: 'Nạo vét kênh N3' }]);
		expect(differencesOf('letter').map(({ kind }) => kind)).not.toContain('cell');
		expect(differencesOf('letter').length).toBeGreaterThan(0);
	},
	240_000
);
