import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { actFor, composePaper, planFromSuperior, readDocument, type PlainDate, type Reading } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { writeDocx } from '@kheo/documents/write-docx';
import { composeArguments } from './compose/arguments.ts';
import { composedJson } from './compose/result-json.ts';
import { composedWords } from './compose/result-words.ts';
import { dayHere } from './compose/day-here.ts';
import { writeWhole } from './consolidate/write-whole.ts';
import { refusalOf, type Refusal } from './refusal-of.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo compose --from CẤP-TRÊN.docx --agency "TÊN CƠ QUAN" -o KẾ-HOẠCH.docx [TÙY CHỌN]

Soạn kế hoạch của cơ quan từ văn bản của cấp trên: căn cứ, các nhiệm vụ giao cho các cơ quan, đơn vị, biểu mẫu và khẩu hiệu nguyên văn;
thời hạn của các đơn vị sớm hơn hạn của cấp trên vài ngày làm việc. Kèm danh sách thời hạn đã dời, thời hạn giữ nguyên và nhiệm vụ giao cho nơi khác.
Số, ngày ký và những chỗ chưa nêu được để trống; mở tệp ra sửa tiếp được.
  --days      số ngày làm việc sớm hơn hạn của cấp trên (mặc định: 3)
  --opens     ngày sớm nhất có thể ký, năm-tháng-ngày (mặc định: hôm nay)
  --parent    cơ quan chủ quản ghi ở đầu văn bản
  --symbol    chữ viết tắt tên cơ quan trong ký hiệu, ví dụ SXD
  --place     địa danh
  --office    nơi tổng hợp (mặc định: Văn phòng)
  --units     nơi thực hiện (mặc định: Các phòng, đơn vị trực thuộc)
  --called    cấp trên gọi cơ quan là gì, ví dụ "Các sở, ban, ngành"; ghi được nhiều lần
  --position  chức vụ người ký;  --signer  họ tên người ký
  --party     văn bản của Đảng
  --json      in các danh sách trên theo lược đồ "kheo.composed/1"

Mã thoát: 0 khi đã ghi tệp; 1 khi tệp bị từ chối (không ghi gì); 2 khi sai tham số.`;

export async function run(args: string[]): Promise<number> {
	const wanted = composeArguments(args);
	if (resolve(wanted.out) === resolve(wanted.from)) throw new WrongArguments('Tệp kết quả trùng với văn bản của cấp trên; đề nghị đặt tên khác.');
	const opened = await open(wanted.from);
	if ('refused' in opened) return refuse(wanted.from, opened.refused, wanted.json);
	const opens: PlainDate = wanted.opens ?? dayHere(new Date());
	const plan = planFromSuperior(opened.reading, wanted.agency, { days: wanted.days, opens });
	const document = composePaper(plan.content, actFor(wanted.agency.system, opens));
	const sha256 = await writeWhole(wanted.out, writeDocx(document, { title: plan.content.about }));
	const out = { path: wanted.out, sha256 };
	if (wanted.json) console.log(JSON.stringify(composedJson({ file: opened.file, plan, out })));
	console.error(composedWords(plan, out.path));
	return 0;
}

type Opened = { readonly reading: Reading; readonly file: { readonly name: string; readonly sha256: string; readonly format: string } };

async function open(path: string): Promise<Opened | { readonly refused: Refusal }> {
	try {
		const bytes = await readBytes(path);
		const { format, document } = await readFile(bytes, basename(path));
		return { reading: readDocument(document), file: { name: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), format } };
	} catch (error) {
		return { refused: refusalOf(error) };
	}
}

function refuse(file: string, { code, message }: Refusal, json: boolean): number {
	if (json) console.log(JSON.stringify({ file, error: { code, message } }));
	console.error(`${file}: ${message} (${code})\nChưa ghi tệp kết quả nào.`);
	return 1;
}
