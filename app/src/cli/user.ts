import { parseArgs } from 'node:util';
import { erasePersonFromLogs, findAccount, listAccounts, resetPassword, type Identity } from '#lib/features/accounts/server/service.ts';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import { newPassword } from '#lib/server/new-password.ts';
import { addAccount, signInLines } from './accounts/add-account.ts';
import { withAccounts, type Accounts } from './accounts/with-accounts.ts';
import { WrongArguments } from './wrong-arguments.ts';

export const help = `Cách dùng: kheo user list
           kheo user add TÊN --name "Họ và tên" --agency ĐỊA-CHỈ --role office|clerk|leader|unit|admin|supervisor|auditor [--unit KÝ-HIỆU]
           kheo user reset TÊN
           kheo user erase TÊN

clerk là văn thư: lấy số, đóng dấu, phát hành, giữ hai sổ. Cơ quan nhỏ thì một người vai office làm luôn các việc ấy.
supervisor là người của chủ thể giám sát (Mặt trận, đoàn thể, Ban Thanh tra nhân dân); Văn phòng chọn chủ thể cho người này ở trang Giám sát, phản biện.
auditor là người kiểm soát nhật ký: đọc, xuất và cho kiểm tra nhật ký; không sửa được gì.
reset còn mở lại tài khoản đã tắt và bỏ xác thực hai bước đã mất.
add và reset sinh mật khẩu tạm ngẫu nhiên và in ra một lần, kèm địa chỉ đăng nhập.
erase xóa vĩnh viễn họ tên của người này khỏi nhật ký của mọi cơ quan, theo yêu cầu của chính người đó; chuỗi niêm phong vẫn đúng.
Tài khoản, tư cách thành viên và tên trên các bản đã gửi không thay đổi. Máy chủ đang chạy cần được khởi động lại sau đó.`;

const roles = ['office', 'clerk', 'leader', 'unit', 'admin', 'supervisor', 'auditor'] as const;
const text = { type: 'string', default: '' } as const;

export async function run(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { name: text, agency: text, role: text, unit: text } });
	const [verb = '', username = ''] = positionals;
	if (!['list', 'add', 'reset', 'erase'].includes(verb)) throw new WrongArguments('Cần một trong: list, add, reset, erase.');
	if (verb !== 'list' && username === '') throw new WrongArguments('Cần tên đăng nhập.');
	return withAccounts(async (accounts) => {
		if (verb === 'list') for (const user of await listAccounts(accounts.identity)) console.log(`${user.username}\t${user.name}`);
		else if (verb === 'reset') await reset(accounts, username);
		else if (verb === 'erase') await erase(accounts, username);
		else await add(accounts, { username, ...values });
	});
}

async function knownAccount(identity: Identity, username: string) {
	const user = await findAccount(identity, username);
	if (!user) throw new WrongArguments(`Không có tài khoản "${username}".`);
	return user;
}

async function erase({ db, identity }: Accounts, username: string): Promise<void> {
	const erased = await erasePersonFromLogs(db, (await knownAccount(identity, username)).id);
	console.log(erased === 0 ? 'Nhật ký không có họ tên nào của người này.' : `Đã xóa họ tên của người này khỏi nhật ký của ${erased} cơ quan.`);
}

async function reset(accounts: Accounts, username: string): Promise<void> {
	const user = await knownAccount(accounts.identity, username);
	const password = newPassword();
	await resetPassword(accounts.identity, user, password);
	console.log([`Đã đặt lại mật khẩu của ${user.name}.`, ...signInLines(accounts, username, password)].join('\n'));
}

type Typed = { readonly username: string; readonly name: string; readonly agency: string; readonly role: string; readonly unit: string };

async function add(accounts: Accounts, { username, name, agency, role, unit }: Typed): Promise<void> {
	const known = roles.find((one) => one === role);
	const found = await findAgencyBySlug(accounts.db, agency);
	if (!known || !found || name === '') throw new WrongArguments('Cần --name, --agency (địa chỉ đã có) và --role hợp lệ.');
	console.log(await addAccount(accounts, { username, name, agency: found, role: known, unit }));
}
