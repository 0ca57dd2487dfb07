import type { RefusalMessages } from './vi.ts';

/** Each message: what happened, what was kept (nothing), what to do. */
export const refusalMessagesEn: RefusalMessages = {
	'file.empty': () => 'The file has no content. Nothing was stored. Open it on your computer to check, then send it again.',
	'file.too-large': ({ limit }) => `The file is larger than ${limit} MB. Nothing was stored. Shrink its pictures or split it, then send it again.`,
	'file.too-many-cells': ({ limit }) =>
		`The workbook has more than ${limit} cells. Nothing was stored. Keep only the sheet you need, delete spare rows and columns, then send it again.`,
	'file.too-complex': () =>
		'The file is too complex to be read in the time allowed. Nothing was stored. Send the original Word file, or split it into several and send them.',
	'file.zip-broken': () =>
		'The file is damaged or was not uploaded completely. Nothing was stored. Open it on your computer to check, save it and send it again.',
	'file.zip-bomb': () =>
		'The compressed file expands to an abnormal size and was refused for safety. Nothing was stored. Open the original, save it as a new file and send that.',
	'file.unsafe-xml': () =>
		'The file contains an unsafe declaration (DOCTYPE) and was refused. Nothing was stored. Open it in Word, save it as a new .docx and send that.',
	'file.not-a-document': () =>
		'The file is not a document or a workbook, whatever its name says. Nothing was stored. Send a Word file (.docx, .doc), .odt, .rtf, .pdf, Excel (.xlsx), .html, .md or .txt.',
	'file.not-a-plan': () =>
		'The file is a workbook, not the text of a plan. Nothing was stored. Send the plan as a Word file (.docx); a unit hands in its table in its own return.',
	'file.scan-without-text': () =>
		'The file holds only pictures and no text to read. Nothing was stored. Send the original Word file, or a PDF exported from Word; failing that, type the content.',
	'file.encrypted': () =>
		'The file is protected by a password and cannot be read. Nothing was stored. Open it, remove the password, save it and send it again.',
	'file.exchange-status': () =>
		'The file is a status message of the document exchange and carries no document. Nothing was stored. Load it at "Send to the receivers" of the outgoing paper.',
	'file.exchange-empty': () =>
		'The file of the document exchange carries no document. Nothing was stored. Take it from the exchange again, or send the document itself.',
	'file.secret': ({ mark }) =>
		`The file carries the secrecy mark "${mark}". This system must not receive state secrets: it refused the file and stored nothing. Use the channel the law prescribes.`,
	'file.format-later': ({ format }) =>
		`${format} files cannot be read in this version yet. Nothing was stored. Open the file, choose "Save as" .docx or .xlsx and send that.`,
	'file.text-encoding': () =>
		'The text is not Unicode (perhaps TCVN3 or VNI) and cannot be read correctly. Nothing was stored. Convert it to Unicode, save it and send it again.',
	'file.package-altered': ({ name }) =>
		`The package was changed after it was frozen (${name} does not match its hash or signature). Nothing was stored. Get it from its sender again.`,
	'file.package-receipt': () => 'This is the receipt of a package, not a register. Nothing was stored. Load it on the page of the register that was sent.',
	'file.package-newer': () =>
		'The package was made by a newer version of Khéo and cannot be opened. Nothing was stored. Update Khéo, or send the Word file that is in it.',
	'pdf.not-on-this-machine': () =>
		'This server has no typesetter, so no PDF can be made. Nothing was stored, nothing is lost. Download the Word file (.docx) and save it as PDF, or run Khéo on Linux x64, Linux arm64 or macOS arm64.'
};
