import { listed } from './listed.ts';

/**
 * Titles of parts of a plan, small and without accents, from the usual outline of plans (NĐ 30/2020, Mẫu 1.4, and what agencies write).
 * What a plan aims at, and how things stand, is no task.
 */
const aims = listed(
	'muc dich, yeu cau, muc tieu, quan diem, can cu, su can thiet, thuc trang, dac diem, danh gia tinh hinh, boi canh, hien trang',
	'ket qua dat duoc, doi tuong ap dung, pham vi, nguyen tac, du bao, tinh hinh, danh gia chung, phuong cham, y nghia, uu diem, ton tai'
);
/** Parts that say who is meant, how many, by what measure: only a request or a last day in them is a task. */
const descriptions = listed('doi tuong, thanh phan, tieu chi, tieu chuan, hinh thuc, so luong, noi dung va hinh thuc, dieu kien, khau hieu');
const tasks = listed(
	'to chuc thuc hien, to chuc trien khai, trach nhiem, phan cong, nhiem vu cua, nhiem vu cu the, to chuc chi dao, chi dao thuc hien',
	'che do bao cao, thong tin bao cao'
);
const aim = new RegExp(`^(?:phan \\w+\\s*)?(?:(?:${aims.join('|')})(?![a-z])|ket qua(?: thuc hien| cong tac)?[.:]?$)`, 'u');
const description = new RegExp(`^(?:${descriptions.join('|')})(?![a-z])`, 'u');

/** Is this the folded title of a part that says what is aimed at or how things stand? */
export function statesAim(title: string): boolean {
	return aim.test(title);
}

/** Is this the folded title of a part that describes whom or how many, and asks nothing by itself? */
export function describes(title: string): boolean {
	return description.test(title);
}

/** Is this the folded title of a part that gives tasks? */
export function givesTasks(title: string): boolean {
	return tasks.some((words) => title.startsWith(words));
}
