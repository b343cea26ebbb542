/** Names of the cookies; the `__Host-` prefix ties them to this host and to https. */
export const cookieNames = (secure: boolean) => ({
  session: secure ? "__Host-session" : "session",
  csrf: secure ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token",
  callback: secure ? "__Host-callback" : "callback",
  device: secure ? "__Host-device" : "device",
  board: secure ? "__Host-board" : "board",
  typedEmail: secure ? "__Host-typed-email" : "typed-email",
});
