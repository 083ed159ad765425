// A model that says what a script tells it to, on loopback, in the terms of the Messages API. Each speaker of the script is known by a
// text in the conversation; which of its steps comes next is the number of tool results so far, so that many may talk at once.
import { createServer } from "node:http";

/** Starts the model; resolves to its address, what was asked of it so far, and how to stop it. */
export async function startModel(speakers) {
  const turns = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    if (!request.url.startsWith("/v1/messages"))
      return reply(response, 404, {
        type: "error",
        error: { type: "not_found_error", message: "no such path" },
      });
    if (request.url.includes("count_tokens")) return reply(response, 200, { input_tokens: 1 });
    const body = JSON.parse(text);
    const turn = turnOf(body, speakers);
    turns.push(turn);
    const message = messageOf(body, turn, turns.length);
    if (body.stream) stream(response, message);
    else reply(response, 200, message);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, turns, stop: () => server.close() };
}

function turnOf(body, speakers) {
  const parts = body.messages.flatMap(({ content }) =>
    typeof content === "string" ? [{ type: "text", text: content }] : content,
  );
  const said = parts.map((part) => part.text ?? "").join("\n");
  const results = parts.filter(({ type }) => type === "tool_result");
  const folder =
    /Primary working directory: (\S+?)(?=\\n|\s|"|$)/.exec(said + JSON.stringify(body.system ?? ""))?.[1] ??
    "";
  const offered = (body.tools ?? []).map(({ name }) => name);
  const [name, steps] = Object.entries(speakers).find(([text]) => said.includes(text)) ?? ["", []];
  const last = results.at(-1);
  return {
    name,
    model: body.model,
    folder,
    offered,
    step: steps[results.length] ?? "done",
    answer: last && { isError: last.is_error === true, text: JSON.stringify(last.content) },
  };
}

function messageOf(body, { step, folder }, number) {
  const isText = typeof step === "string";
  const input = isText ? undefined : JSON.parse(JSON.stringify(step.input).replaceAll("{cwd}", folder));
  const block = isText
    ? { type: "text", text: step }
    : { type: "tool_use", id: `toolu_${number}`, name: step.tool, input };
  return {
    id: `msg_${number}`,
    type: "message",
    role: "assistant",
    model: body.model,
    content: [block],
    stop_reason: isText ? "end_turn" : "tool_use",
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
  };
}

function reply(response, status, value) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

function stream(response, message) {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const [block] = message.content;
  const send = (type, data) =>
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  const isText = block.type === "text";
  send("message_start", { message: { ...message, content: [], stop_reason: null } });
  send("content_block_start", {
    index: 0,
    content_block: isText ? { type: "text", text: "" } : { ...block, input: {} },
  });
  send("content_block_delta", {
    index: 0,
    delta: isText
      ? { type: "text_delta", text: block.text }
      : { type: "input_json_delta", partial_json: JSON.stringify(block.input) },
  });
  send("content_block_stop", { index: 0 });
  send("message_delta", {
    delta: { stop_reason: message.stop_reason, stop_sequence: null },
    usage: message.usage,
  });
  send("message_stop", {});
  response.end();
}
