import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { unitsFromCsv } from '@kheo/core';
import { sniffText } from '@kheo/documents/sniff-text';
import { findAgencyBySlug, listAgencies } from '#lib/features/agencies/server/service.ts';
import { loadUnits } from '#lib/features/agencies/server/service/load-units.ts';
import { addAgency } from './accounts/add-agency.ts';
import { systemContext, withAccounts, type Accounts } from './accounts/with-accounts.ts';
import { fileBytes } from './file-bytes.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo agency list
           kheo agency add --slug ĐỊA-CHỈ --name "Tên cơ quan" --abbreviation CHỮ-VIẾT-TẮT --place "Địa danh" --province "Tỉnh, thành phố"
                           --user TÊN-ĐĂNG-NHẬP --user-name "Họ và tên"
                           [--parent "Cơ quan chủ quản"] [--system state|party|front|other] [--receiver "Nơi nhận báo cáo"]
           kheo agency units TỆP.csv --agency ĐỊA-CHỈ

add lập cơ quan và tài khoản Văn phòng đầu tiên; mật khẩu tạm in ra một lần.
  --slug          phần địa chỉ của cơ quan trên trang: chữ thường không dấu, số, gạch nối, không trùng trang của hệ thống (api, account…); ví dụ so-y-te
  --abbreviation  chữ viết tắt trong ký hiệu văn bản; ví dụ SYT
  --place         địa danh ghi trước ngày tháng trên văn bản
  --parent        tên cơ quan chủ quản, in phía trên tên cơ quan; ví dụ "UBND TỈNH BẮC NINH"
  --system        state: cơ quan nhà nước (khi không nêu); party: cơ quan Đảng; front: Mặt trận, đoàn thể
units nạp danh sách đơn vị: mỗi dòng một tên, hoặc có dòng đầu "order,name,short,active"; nạp lại không tạo đơn vị hai lần.`;

const text = { type: 'string' } as const;
const options = {
	slug: text,
	name: text,
	abbreviation: text,
	place: text,
	province: text,
	parent: text,
	system: text,
	receiver: text,
	user: text,
	'user-name': text,
	agency: text
} as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = parsed(args);
	const [verb, file] = positionals;
	if (verb === 'list') return withAccounts(list);
	if (verb === 'add') return withAccounts(async (accounts) => console.log(await addAgency(accounts, values)));
	if (verb !== 'units') throw new WrongArguments('Cần một trong: list, add, units.');
	if (file === undefined || values.agency === undefined) throw new WrongArguments('Cần tệp danh sách đơn vị và --agency.');
	const slug = values.agency;
	return withAccounts((accounts) => units(accounts, file, slug));
}

function parsed(args: string[]) {
	try {
		return parseArgs({ args, allowPositionals: true, options });
	} catch (error) {
		const name = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`Không hiểu tùy chọn "${name}" hoặc tùy chọn này thiếu giá trị.`, { cause: error });
	}
}

async function list({ db }: Accounts): Promise<void> {
	for (const { slug, name } of await listAgencies(db)) console.log(`${slug}\t${name}`);
}

async function units({ db }: Accounts, file: string, slug: string): Promise<void> {
	const agency = await findAgencyBySlug(db, slug);
	if (!agency) throw new WrongArguments(`Không có cơ quan "${slug}". Xem các cơ quan đã lập: kheo agency list`);
	const read = unitsFromCsv(sniffText(await fileBytes(file), basename(file)).text);
	if (read.active.length === 0) throw new WrongArguments('Danh sách đơn vị không có tên nào. Mỗi dòng cần một tên đơn vị.');
	const { added, known } = await loadUnits(systemContext(db, agency.id), read);
	console.log(`Đã thêm ${added.length} đơn vị vào ${agency.name}${known.length > 0 ? `; ${known.length} đơn vị có sẵn giữ nguyên` : ''}.`);
}
