export const community = {
  title: "社区",
  where: (p: { community: string; grid: string }) => `您在${p.community}，${p.grid}。`,
  whereUnknown: "还不知道您住在哪里。扫一扫楼门上的二维码，这里就是您的社区。",
};
