import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import { FileRefused } from '@kheo/documents/refused';

/** Why a file was not read: a stable code and the words for a person. */
export type Refusal = { readonly code: string; readonly message: string };

const unreadable: Readonly<Record<string, Refusal>> = {
	ENOENT: { code: 'file.not-found', message: 'Không tìm thấy tệp. Đề nghị kiểm tra lại tên và thư mục.' },
	EISDIR: { code: 'file.is-folder', message: 'Đây là thư mục. Đề nghị nêu từng tệp.' },
	EACCES: { code: 'file.no-access', message: 'Không có quyền đọc tệp. Đề nghị kiểm tra quyền của tệp.' }
};

const otherwiseUnreadable: Refusal = {
	code: 'file.unreadable',
	message: 'Máy không mở được tệp. Đề nghị kiểm tra lại đường dẫn, ổ đĩa rồi chạy lại.'
};

/** The refusal an error stands for; an error that neither a reader nor the file system gave is thrown on. */
export function refusalOf(error: unknown): Refusal {
	if (error instanceof FileRefused) return { code: error.code, message: refusalMessagesVi[error.code](error.params) };
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const known = unreadable[code];
	if (known) return known;
	if (error instanceof Error && 'syscall' in error) return otherwiseUnreadable;
	throw error;
}
