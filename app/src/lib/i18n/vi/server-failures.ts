/** Beside the words for an error that is the server's own. */
export const serverFailures = {
	quote: (requestId: string) => `Khi báo người quản trị máy chủ, xin nêu mã ${requestId}.`
};
