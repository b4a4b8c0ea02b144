// node socketio.cjs PORT: the peer. One room, every message is sent on to everybody in it; nothing is stored and nothing acknowledged.
const { createServer } = require("http");
const { Server } = require("socket.io");

const BACKLOG = 4096;
const http = createServer();
const io = new Server(http, { transports: ["websocket"] });
io.on("connection", (socket) => {
  socket.join("room");
  socket.on("chat", (message) => io.to("room").emit("chat", message));
});
http.listen(Number(process.argv[2]), "127.0.0.1", BACKLOG, () => console.log("up"));
