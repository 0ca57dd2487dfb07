import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const header = (kind: string, name: string, inner: string) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">\n` +
	`<library:${kind} xmlns:library="http://openoffice.org/2000/library" library:name="${name}" library:readonly="false" library:passwordprotected="false">${inner}</library:${kind}>`;

const filters = { docx: 'MS Word 2007 XML', odt: 'writer8' };

/** A Word file after a person's hand in LibreOffice: `lines` of Basic change the open document `oDoc`; it is saved as `as`. */
export function editInOffice(bytes: Uint8Array, lines: readonly string[], as: keyof typeof filters): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-edit-'));
	const library = join(folder, 'profile/user/basic/Standard');
	soffice(folder, '--terminate_after_init');
	mkdirSync(library, { recursive: true });
	const [before, after] = [join(folder, 'before.docx'), join(folder, `after.${as}`)];
	writeFileSync(before, bytes);
	writeFileSync(join(library, 'script.xlb'), header('library', 'Standard', '<library:element library:name="Edit"/>'));
	writeFileSync(join(library, 'dialog.xlb'), header('library', 'Standard', ''));
	writeFileSync(join(library, 'Edit.xba'), moduleOf(basicOf(before, after, filters[as], lines)));
	soffice(folder, 'macro:///Standard.Edit.Run');
	const edited = new Uint8Array(readFileSync(after));
	rmSync(folder, { recursive: true });
	return edited;
}

/** A new profile is filled at the first start, so macros go in after it. */
function soffice(folder: string, order: string): void {
	const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
	spawnSync('soffice', [profile, '--headless', '--norestore', order], { stdio: 'ignore', timeout: 110_000 });
}

function basicOf(before: string, after: string, filter: string, lines: readonly string[]): string {
	return [
		'Sub Run',
		'Dim a(0) As New com.sun.star.beans.PropertyValue',
		'a(0).Name = "Hidden"',
		'a(0).Value = True',
		`oDoc = StarDesktop.loadComponentFromURL(ConvertToURL("${before}"), "_blank", 0, a())`,
		...lines,
		'Dim s(0) As New com.sun.star.beans.PropertyValue',
		's(0).Name = "FilterName"',
		`s(0).Value = "${filter}"`,
		`oDoc.storeToURL(ConvertToURL("${after}"), s())`,
		'oDoc.close(True)',
		'StarDesktop.terminate()',
		'End Sub'
	].join('\n');
}

function moduleOf(basic: string): string {
	const escaped = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
	return (
		'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
		`<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${escaped}</script:module>`
	);
}
