const ofProducts =
  /^(?:(?:Type|Java)Script|Git(?:Hub|Lab)|(?:My|Postgre|No)SQL|(?:Mongo|Dynamo)DB|GraphQL|OpenAI|OAuth\d?|WebSockets?|DevOps|(?:mac|i)OS)$/;

const ofTests =
  /^(?:to(?:Be|Equal|Have|Throw|Match|Contain|Strict)\p{L}*|(?:before|after)(?:Each|All)|mock\p{Lu}\p{L}*|(?:get|find|query)(?:All)?By\p{L}+)$/u;

/** True for words of test libraries, which every task with a test names, and for products with names like code. */
export function isCommonName(name: string): boolean {
  return ofProducts.test(name) || ofTests.test(name);
}
