export const signers = {
	otherAccount: (signer: string, account: string) =>
		`Văn bản ghi người ký là ${signer}, còn tài khoản được chọn là của ${account}. Nếu không đúng, xin chọn lại tài khoản, hoặc sửa họ tên người ký trên văn bản trước khi chốt.`
};
