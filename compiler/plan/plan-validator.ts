// @ts-nocheck
// Generated from schema/plan.schema.json by `npm run generate`. Do not edit.

/** A place where a value is not as the schema wants it, as ajv says it. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
  /** What was found there. */
  readonly data: unknown;
  /** The schema that holds the keyword, without its annotations. */
  readonly parentSchema: { readonly properties?: object };
  /** The key, when it is a key that is wrong. */
  readonly propertyName?: string;
}

/** All errors of a value against the schema of plans, in no promised order; none when it is a plan. */
export function planErrors(value: unknown): readonly SchemaError[] {
  return validate20(value) ? [] : validate20.errors;
}

/** The length of a text as JSON Schema counts it. */
function codePoints(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

const schema31 = {"type":"object","additionalProperties":false,"required":["version","name","tasks"],"properties":{"$schema":{"type":"string"},"version":{"const":1,"type":"integer"},"name":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":64},"goal":{"type":"string","minLength":1},"base":{"type":"string","minLength":1},"repo":{"type":"object","additionalProperties":false,"properties":{"root":{"type":"string","minLength":1,"maxLength":1000},"include":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"exclude":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"tsconfig":{"type":"string","minLength":1,"maxLength":1000}}},"dispatch":{"type":"object","additionalProperties":false,"properties":{"tier":{"type":"string","enum":["auto","subagents","swarm","team","federation"]},"max_agents":{"type":"integer","minimum":1,"maximum":1000},"isolation":{"type":"string","enum":["none","branch","worktree","container","vm"]},"commits":{"type":"string","enum":["leader","self-wiring"]},"coupling":{"type":"string","enum":["merge-order","separate","off"]},"merge":{"type":"string","enum":["sequential","integration-branch","feature-flags"]},"mode":{"type":"string","enum":["plan-team","build-team"]},"batch":{"type":"integer","minimum":1,"maximum":1000},"budget":{"type":"object","additionalProperties":false,"properties":{"usd":{"type":"number","minimum":0},"tokens":{"type":"number","minimum":0},"minutes":{"type":"number","minimum":0}}}}},"models":{"type":"object","additionalProperties":false,"properties":{"deep":{"type":"string","minLength":1},"standard":{"type":"string","minLength":1},"fast":{"type":"string","minLength":1},"prices":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["input","output"],"properties":{"input":{"type":"number","minimum":0},"output":{"type":"number","minimum":0}}}}}},"roles":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/role"}},"contracts":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/contract"}},"shared_files":{"type":"object","additionalProperties":false,"properties":{"lead":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"locked":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"append_only":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"generated":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["path","from"],"properties":{"path":{"type":"string","minLength":1,"maxLength":1000},"from":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1,"maxLength":1000}},"run":{"type":"string","minLength":1}}}}}},"gate":{"type":"array","items":{"type":"string","minLength":1}},"gates":{"type":"object","propertyNames":{"pattern":"^[1-9][0-9]*$"},"additionalProperties":{"type":"array","items":{"type":"string","minLength":1}}},"targets":{"type":"array","items":{"type":"string","enum":["argo","beads","claude","codeowners","csv","dot","git","github-actions","gitlab-ci","mailbox","make","mermaid","taskmaster"]}},"rules":{"type":"object","propertyNames":{"type":"string","pattern":"^[a-z]+(-[a-z]+)*$","maxLength":100},"additionalProperties":{"type":"string","enum":["off","note","warning","error"]}},"waivers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["rule","reason"],"properties":{"rule":{"type":"string","minLength":1,"maxLength":100},"task":{"type":["string","number"]},"path":{"type":"string","minLength":1,"maxLength":1000},"reason":{"type":"string","minLength":1},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}},"tasks":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/task"},"maxItems":1000}},"$defs":{"role":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}},"contract":{"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}},"task":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"breaks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"packages":{"type":"array","items":{"type":"string","minLength":1,"maxLength":214}},"locks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":100}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"background":{"type":"boolean"},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}};
const schema33 = {"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema34 = {"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"breaks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"packages":{"type":"array","items":{"type":"string","minLength":1,"maxLength":214}},"locks":{"type":"array","items":{"type":"string","minLength":1,"maxLength":100}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"background":{"type":"boolean"},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePoints;
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*$", "u");
const pattern8 = new RegExp("^[a-z]+(-[a-z]+)*$", "u");
const pattern9 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern11 = new RegExp("^(?=.*[1-9])(\\d+h)?(\\d+m)?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tasks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(1 !== data1){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.goal !== undefined){
let data3 = data.goal;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.goal,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.goal.type,parentSchema:schema31.properties.goal,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.base !== undefined){
let data4 = data.base;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.base,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base.type,parentSchema:schema31.properties.base,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.repo !== undefined){
let data5 = data.repo;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((((key1 === "root") || (key1 === "include")) || (key1 === "exclude")) || (key1 === "tsconfig"))){
const err14 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.repo,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.root !== undefined){
let data6 = data5.root;
if(typeof data6 === "string"){
if(func2(data6) > 1000){
const err15 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func2(data6) < 1){
const err16 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.root.type,parentSchema:schema31.properties.repo.properties.root,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.include !== undefined){
let data7 = data5.include;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func2(data8) > 1000){
const err18 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func2(data8) < 1){
const err19 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.include.items.type,parentSchema:schema31.properties.repo.properties.include.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/repo/include",schemaPath:"#/properties/repo/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.include.type,parentSchema:schema31.properties.repo.properties.include,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.exclude !== undefined){
let data9 = data5.exclude;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(func2(data10) > 1000){
const err22 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data10) < 1){
const err23 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.exclude.items.type,parentSchema:schema31.properties.repo.properties.exclude.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/repo/exclude",schemaPath:"#/properties/repo/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.exclude.type,parentSchema:schema31.properties.repo.properties.exclude,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data5.tsconfig !== undefined){
let data11 = data5.tsconfig;
if(typeof data11 === "string"){
if(func2(data11) > 1000){
const err26 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func2(data11) < 1){
const err27 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.tsconfig.type,parentSchema:schema31.properties.repo.properties.tsconfig,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.repo.type,parentSchema:schema31.properties.repo,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.dispatch !== undefined){
let data12 = data.dispatch;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(func1.call(schema31.properties.dispatch.properties, key2))){
const err30 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.dispatch,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.tier !== undefined){
let data13 = data12.tier;
if(typeof data13 !== "string"){
const err31 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.tier.type,parentSchema:schema31.properties.dispatch.properties.tier,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((data13 === "auto") || (data13 === "subagents")) || (data13 === "swarm")) || (data13 === "team")) || (data13 === "federation"))){
const err32 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.tier.enum,parentSchema:schema31.properties.dispatch.properties.tier,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.max_agents !== undefined){
let data14 = data12.max_agents;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.dispatch.properties.max_agents.type,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data12.isolation !== undefined){
let data15 = data12.isolation;
if(typeof data15 !== "string"){
const err36 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.isolation.type,parentSchema:schema31.properties.dispatch.properties.isolation,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data15 === "none") || (data15 === "branch")) || (data15 === "worktree")) || (data15 === "container")) || (data15 === "vm"))){
const err37 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.isolation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.isolation.enum,parentSchema:schema31.properties.dispatch.properties.isolation,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.commits !== undefined){
let data16 = data12.commits;
if(typeof data16 !== "string"){
const err38 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.commits.type,parentSchema:schema31.properties.dispatch.properties.commits,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!((data16 === "leader") || (data16 === "self-wiring"))){
const err39 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.commits.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.commits.enum,parentSchema:schema31.properties.dispatch.properties.commits,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.coupling !== undefined){
let data17 = data12.coupling;
if(typeof data17 !== "string"){
const err40 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.coupling.type,parentSchema:schema31.properties.dispatch.properties.coupling,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data17 === "merge-order") || (data17 === "separate")) || (data17 === "off"))){
const err41 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.coupling.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.coupling.enum,parentSchema:schema31.properties.dispatch.properties.coupling,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.merge !== undefined){
let data18 = data12.merge;
if(typeof data18 !== "string"){
const err42 = {instancePath:instancePath+"/dispatch/merge",schemaPath:"#/properties/dispatch/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.merge.type,parentSchema:schema31.properties.dispatch.properties.merge,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(((data18 === "sequential") || (data18 === "integration-branch")) || (data18 === "feature-flags"))){
const err43 = {instancePath:instancePath+"/dispatch/merge",schemaPath:"#/properties/dispatch/properties/merge/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.merge.enum,parentSchema:schema31.properties.dispatch.properties.merge,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.mode !== undefined){
let data19 = data12.mode;
if(typeof data19 !== "string"){
const err44 = {instancePath:instancePath+"/dispatch/mode",schemaPath:"#/properties/dispatch/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.mode.type,parentSchema:schema31.properties.dispatch.properties.mode,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!((data19 === "plan-team") || (data19 === "build-team"))){
const err45 = {instancePath:instancePath+"/dispatch/mode",schemaPath:"#/properties/dispatch/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.mode.enum,parentSchema:schema31.properties.dispatch.properties.mode,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.batch !== undefined){
let data20 = data12.batch;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err46 = {instancePath:instancePath+"/dispatch/batch",schemaPath:"#/properties/dispatch/properties/batch/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.dispatch.properties.batch.type,parentSchema:schema31.properties.dispatch.properties.batch,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000 || isNaN(data20)){
const err47 = {instancePath:instancePath+"/dispatch/batch",schemaPath:"#/properties/dispatch/properties/batch/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.dispatch.properties.batch,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err48 = {instancePath:instancePath+"/dispatch/batch",schemaPath:"#/properties/dispatch/properties/batch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.dispatch.properties.batch,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data12.budget !== undefined){
let data21 = data12.budget;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!(((key3 === "usd") || (key3 === "tokens")) || (key3 === "minutes"))){
const err49 = {instancePath:instancePath+"/dispatch/budget",schemaPath:"#/properties/dispatch/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.dispatch.properties.budget,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.usd !== undefined){
let data22 = data21.usd;
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/dispatch/budget/usd",schemaPath:"#/properties/dispatch/properties/budget/properties/usd/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.usd,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/dispatch/budget/usd",schemaPath:"#/properties/dispatch/properties/budget/properties/usd/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.usd.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.usd,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.tokens !== undefined){
let data23 = data21.tokens;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err52 = {instancePath:instancePath+"/dispatch/budget/tokens",schemaPath:"#/properties/dispatch/properties/budget/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.tokens,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/dispatch/budget/tokens",schemaPath:"#/properties/dispatch/properties/budget/properties/tokens/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.tokens.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.tokens,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.minutes !== undefined){
let data24 = data21.minutes;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err54 = {instancePath:instancePath+"/dispatch/budget/minutes",schemaPath:"#/properties/dispatch/properties/budget/properties/minutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.dispatch.properties.budget.properties.minutes,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/dispatch/budget/minutes",schemaPath:"#/properties/dispatch/properties/budget/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.dispatch.properties.budget.properties.minutes.type,parentSchema:schema31.properties.dispatch.properties.budget.properties.minutes,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/dispatch/budget",schemaPath:"#/properties/dispatch/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.dispatch.properties.budget.type,parentSchema:schema31.properties.dispatch.properties.budget,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.dispatch.type,parentSchema:schema31.properties.dispatch,data:data12};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.models !== undefined){
let data25 = data.models;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key4 in data25){
if(!((((key4 === "deep") || (key4 === "standard")) || (key4 === "fast")) || (key4 === "prices"))){
const err58 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.deep !== undefined){
let data26 = data25.deep;
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err59 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.deep,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.deep.type,parentSchema:schema31.properties.models.properties.deep,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.standard !== undefined){
let data27 = data25.standard;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err61 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.standard,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.standard.type,parentSchema:schema31.properties.models.properties.standard,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data25.fast !== undefined){
let data28 = data25.fast;
if(typeof data28 === "string"){
if(func2(data28) < 1){
const err63 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.fast,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.fast.type,parentSchema:schema31.properties.models.properties.fast,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.prices !== undefined){
let data29 = data25.prices;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key5 in data29){
let data30 = data29[key5];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.input === undefined){
const err65 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data30.output === undefined){
const err66 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key6 in data30){
if(!((key6 === "input") || (key6 === "output"))){
const err67 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data30.input !== undefined){
let data31 = data30.input;
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err68 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.input.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data30.output !== undefined){
let data32 = data30.output;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err70 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.output.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/models/prices/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.additionalProperties.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/models/prices",schemaPath:"#/properties/models/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.type,parentSchema:schema31.properties.models.properties.prices,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.type,parentSchema:schema31.properties.models,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.roles !== undefined){
let data33 = data.roles;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
const _errs76 = errors;
if(typeof key7 === "string"){
if(func2(key7) > 100){
const err75 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.roles.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern5.test(key7)){
const err76 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.roles.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var valid11 = _errs76 === errors;
if(!valid11){
const err77 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema31.properties.roles.propertyNames,parentSchema:schema31.properties.roles,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
for(const key8 in data33){
let data34 = data33[key8];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.title === undefined){
const err78 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema32.required,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key9 in data34){
if(!((((key9 === "title") || (key9 === "shape")) || (key9 === "model")) || (key9 === "instances"))){
const err79 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data34.title !== undefined){
let data35 = data34.title;
if(typeof data35 === "string"){
if(func2(data35) < 1){
const err80 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.title,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.title.type,parentSchema:schema32.properties.title,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data34.shape !== undefined){
let data36 = data34.shape;
if(typeof data36 !== "string"){
const err82 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.shape.type,parentSchema:schema32.properties.shape,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!((((((((((((data36 === "auditor") || (data36 === "designer")) || (data36 === "architect")) || (data36 === "reviewer")) || (data36 === "implementer")) || (data36 === "test-author")) || (data36 === "refactorer")) || (data36 === "verifier")) || (data36 === "documenter")) || (data36 === "reader")) || (data36 === "summarizer")) || (data36 === "sweeper"))){
const err83 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/enum",keyword:"enum",params:{allowedValues: schema32.properties.shape.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.shape.enum,parentSchema:schema32.properties.shape,data:data36};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data34.model !== undefined){
let data37 = data34.model;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err84 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.model,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.model.type,parentSchema:schema32.properties.model,data:data37};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data34.instances !== undefined){
let data38 = data34.instances;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err86 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.instances.type,parentSchema:schema32.properties.instances,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
const err87 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema32.properties.instances,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err88 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.instances,data:data38};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
}
else {
const err89 = {instancePath:instancePath+"/roles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.roles.type,parentSchema:schema31.properties.roles,data:data33};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.contracts !== undefined){
let data39 = data.contracts;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key10 in data39){
const _errs92 = errors;
if(typeof key10 === "string"){
if(func2(key10) > 100){
const err91 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.contracts.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!pattern5.test(key10)){
const err92 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.contracts.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var valid15 = _errs92 === errors;
if(!valid15){
const err93 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid",schema:schema31.properties.contracts.propertyNames,parentSchema:schema31.properties.contracts,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
for(const key11 in data39){
let data40 = data39[key11];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key12 in data40){
if(!(((((((key12 === "kind") || (key12 === "path")) || (key12 === "symbols")) || (key12 === "declare")) || (key12 === "provider")) || (key12 === "consumers")) || (key12 === "env"))){
const err94 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data40};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data40.kind !== undefined){
let data41 = data40.kind;
if(typeof data41 !== "string"){
const err95 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.kind.type,parentSchema:schema33.properties.kind,data:data41};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!(((data41 === "type") || (data41 === "api")) || (data41 === "env"))){
const err96 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.kind.enum,parentSchema:schema33.properties.kind,data:data41};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data40.path !== undefined){
let data42 = data40.path;
if(typeof data42 === "string"){
if(func2(data42) > 1000){
const err97 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema33.properties.path,data:data42};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(func2(data42) < 1){
const err98 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.path,data:data42};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data42};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data40.symbols !== undefined){
let data43 = data40.symbols;
if(Array.isArray(data43)){
const len2 = data43.length;
for(let i2=0; i2<len2; i2++){
let data44 = data43[i2];
if(typeof data44 === "string"){
if(func2(data44) < 1){
const err100 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.symbols.items,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.symbols.items.type,parentSchema:schema33.properties.symbols.items,data:data44};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols",schemaPath:"#/$defs/contract/properties/symbols/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.symbols.type,parentSchema:schema33.properties.symbols,data:data43};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data40.declare !== undefined){
let data45 = data40.declare;
if(typeof data45 === "string"){
if(func2(data45) < 1){
const err103 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.declare,data:data45};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.declare.type,parentSchema:schema33.properties.declare,data:data45};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data40.provider !== undefined){
let data46 = data40.provider;
if((typeof data46 !== "string") && (!((typeof data46 == "number") && (isFinite(data46))))){
const err105 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/$defs/contract/properties/provider/type",keyword:"type",params:{type: schema33.properties.provider.type},message:"must be string,number",schema:schema33.properties.provider.type,parentSchema:schema33.properties.provider,data:data46};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data40.consumers !== undefined){
let data47 = data40.consumers;
if(Array.isArray(data47)){
const len3 = data47.length;
for(let i3=0; i3<len3; i3++){
let data48 = data47[i3];
if((typeof data48 !== "string") && (!((typeof data48 == "number") && (isFinite(data48))))){
const err106 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers/" + i3,schemaPath:"#/$defs/contract/properties/consumers/items/type",keyword:"type",params:{type: schema33.properties.consumers.items.type},message:"must be string,number",schema:schema33.properties.consumers.items.type,parentSchema:schema33.properties.consumers.items,data:data48};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers",schemaPath:"#/$defs/contract/properties/consumers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.consumers.type,parentSchema:schema33.properties.consumers,data:data47};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data40.env !== undefined){
let data49 = data40.env;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key13 in data49){
let data50 = data49[key13];
if(typeof data50 !== "string"){
const err108 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.env.additionalProperties.type,parentSchema:schema33.properties.env.additionalProperties,data:data50};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/$defs/contract/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.env.type,parentSchema:schema33.properties.env,data:data49};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/contracts/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.contracts.type,parentSchema:schema31.properties.contracts,data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.shared_files !== undefined){
let data51 = data.shared_files;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key14 in data51){
if(!((((key14 === "lead") || (key14 === "locked")) || (key14 === "append_only")) || (key14 === "generated"))){
const err112 = {instancePath:instancePath+"/shared_files",schemaPath:"#/properties/shared_files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.shared_files,data:data51};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data51.lead !== undefined){
let data52 = data51.lead;
if(Array.isArray(data52)){
const len4 = data52.length;
for(let i4=0; i4<len4; i4++){
let data53 = data52[i4];
if(typeof data53 === "string"){
if(func2(data53) > 1000){
const err113 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data53};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(func2(data53) < 1){
const err114 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data53};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/shared_files/lead/" + i4,schemaPath:"#/properties/shared_files/properties/lead/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.lead.items.type,parentSchema:schema31.properties.shared_files.properties.lead.items,data:data53};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/shared_files/lead",schemaPath:"#/properties/shared_files/properties/lead/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.lead.type,parentSchema:schema31.properties.shared_files.properties.lead,data:data52};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data51.locked !== undefined){
let data54 = data51.locked;
if(Array.isArray(data54)){
const len5 = data54.length;
for(let i5=0; i5<len5; i5++){
let data55 = data54[i5];
if(typeof data55 === "string"){
if(func2(data55) > 1000){
const err117 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data55};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(func2(data55) < 1){
const err118 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data55};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/shared_files/locked/" + i5,schemaPath:"#/properties/shared_files/properties/locked/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.locked.items.type,parentSchema:schema31.properties.shared_files.properties.locked.items,data:data55};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/shared_files/locked",schemaPath:"#/properties/shared_files/properties/locked/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.locked.type,parentSchema:schema31.properties.shared_files.properties.locked,data:data54};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data51.append_only !== undefined){
let data56 = data51.append_only;
if(Array.isArray(data56)){
const len6 = data56.length;
for(let i6=0; i6<len6; i6++){
let data57 = data56[i6];
if(typeof data57 === "string"){
if(func2(data57) > 1000){
const err121 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data57};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(func2(data57) < 1){
const err122 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data57};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/shared_files/append_only/" + i6,schemaPath:"#/properties/shared_files/properties/append_only/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.append_only.items.type,parentSchema:schema31.properties.shared_files.properties.append_only.items,data:data57};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/shared_files/append_only",schemaPath:"#/properties/shared_files/properties/append_only/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.append_only.type,parentSchema:schema31.properties.shared_files.properties.append_only,data:data56};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data51.generated !== undefined){
let data58 = data51.generated;
if(Array.isArray(data58)){
const len7 = data58.length;
for(let i7=0; i7<len7; i7++){
let data59 = data58[i7];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.path === undefined){
const err125 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.shared_files.properties.generated.items.required,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data59};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data59.from === undefined){
const err126 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.shared_files.properties.generated.items.required,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data59};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key15 in data59){
if(!(((key15 === "path") || (key15 === "from")) || (key15 === "run"))){
const err127 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data59};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data59.path !== undefined){
let data60 = data59.path;
if(typeof data60 === "string"){
if(func2(data60) > 1000){
const err128 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data60};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(func2(data60) < 1){
const err129 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data60};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/path",schemaPath:"#/properties/shared_files/properties/generated/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.path.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.path,data:data60};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data59.from !== undefined){
let data61 = data59.from;
if((typeof data61 !== "string") && (!(Array.isArray(data61)))){
const err131 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/type",keyword:"type",params:{type: schema31.properties.shared_files.properties.generated.items.properties.from.type},message:"must be string,array",schema:schema31.properties.shared_files.properties.generated.items.properties.from.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data61};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(typeof data61 === "string"){
if(func2(data61) < 1){
const err132 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data61};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(Array.isArray(data61)){
if(data61.length < 1){
const err133 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from",schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from,data:data61};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
const len8 = data61.length;
for(let i8=0; i8<len8; i8++){
let data62 = data61[i8];
if(typeof data62 === "string"){
if(func2(data62) > 1000){
const err134 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data62};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(func2(data62) < 1){
const err135 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data62};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/from/" + i8,schemaPath:"#/properties/shared_files/properties/generated/items/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.from.items.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.from.items,data:data62};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
if(data59.run !== undefined){
let data63 = data59.run;
if(typeof data63 === "string"){
if(func2(data63) < 1){
const err137 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/run",schemaPath:"#/properties/shared_files/properties/generated/items/properties/run/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.run,data:data63};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/shared_files/generated/" + i7+"/run",schemaPath:"#/properties/shared_files/properties/generated/items/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.shared_files.properties.generated.items.properties.run.type,parentSchema:schema31.properties.shared_files.properties.generated.items.properties.run,data:data63};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/shared_files/generated/" + i7,schemaPath:"#/properties/shared_files/properties/generated/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared_files.properties.generated.items.type,parentSchema:schema31.properties.shared_files.properties.generated.items,data:data59};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/shared_files/generated",schemaPath:"#/properties/shared_files/properties/generated/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.shared_files.properties.generated.type,parentSchema:schema31.properties.shared_files.properties.generated,data:data58};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath:instancePath+"/shared_files",schemaPath:"#/properties/shared_files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.shared_files.type,parentSchema:schema31.properties.shared_files,data:data51};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.gate !== undefined){
let data64 = data.gate;
if(Array.isArray(data64)){
const len9 = data64.length;
for(let i9=0; i9<len9; i9++){
let data65 = data64[i9];
if(typeof data65 === "string"){
if(func2(data65) < 1){
const err142 = {instancePath:instancePath+"/gate/" + i9,schemaPath:"#/properties/gate/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gate.items,data:data65};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/gate/" + i9,schemaPath:"#/properties/gate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gate.items.type,parentSchema:schema31.properties.gate.items,data:data65};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gate.type,parentSchema:schema31.properties.gate,data:data64};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data.gates !== undefined){
let data66 = data.gates;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key16 in data66){
const _errs153 = errors;
if(typeof key16 === "string"){
if(!pattern7.test(key16)){
const err145 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},message:"must match pattern \""+"^[1-9][0-9]*$"+"\"",schema:"^[1-9][0-9]*$",parentSchema:schema31.properties.gates.propertyNames,data:key16,propertyName:key16};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
var valid38 = _errs153 === errors;
if(!valid38){
const err146 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames",keyword:"propertyNames",params:{propertyName: key16},message:"property name must be valid",schema:schema31.properties.gates.propertyNames,parentSchema:schema31.properties.gates,data:data66};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
for(const key17 in data66){
let data67 = data66[key17];
if(Array.isArray(data67)){
const len10 = data67.length;
for(let i10=0; i10<len10; i10++){
let data68 = data67[i10];
if(typeof data68 === "string"){
if(func2(data68) < 1){
const err147 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/properties/gates/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gates.additionalProperties.items,data:data68};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i10,schemaPath:"#/properties/gates/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gates.additionalProperties.items.type,parentSchema:schema31.properties.gates.additionalProperties.items,data:data68};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/gates/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gates.additionalProperties.type,parentSchema:schema31.properties.gates.additionalProperties,data:data67};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.gates.type,parentSchema:schema31.properties.gates,data:data66};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data.targets !== undefined){
let data69 = data.targets;
if(Array.isArray(data69)){
const len11 = data69.length;
for(let i11=0; i11<len11; i11++){
let data70 = data69[i11];
if(typeof data70 !== "string"){
const err151 = {instancePath:instancePath+"/targets/" + i11,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.targets.items.type,parentSchema:schema31.properties.targets.items,data:data70};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!(((((((((((((data70 === "argo") || (data70 === "beads")) || (data70 === "claude")) || (data70 === "codeowners")) || (data70 === "csv")) || (data70 === "dot")) || (data70 === "git")) || (data70 === "github-actions")) || (data70 === "gitlab-ci")) || (data70 === "mailbox")) || (data70 === "make")) || (data70 === "mermaid")) || (data70 === "taskmaster"))){
const err152 = {instancePath:instancePath+"/targets/" + i11,schemaPath:"#/properties/targets/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.targets.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.targets.items.enum,parentSchema:schema31.properties.targets.items,data:data70};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.targets.type,parentSchema:schema31.properties.targets,data:data69};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.rules !== undefined){
let data71 = data.rules;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key18 in data71){
const _errs165 = errors;
if(typeof key18 === "string"){
if(func2(key18) > 100){
const err154 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(!pattern8.test(key18)){
const err155 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(-[a-z]+)*$"},message:"must match pattern \""+"^[a-z]+(-[a-z]+)*$"+"\"",schema:"^[a-z]+(-[a-z]+)*$",parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.propertyNames.type,parentSchema:schema31.properties.rules.propertyNames,data:key18,propertyName:key18};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var valid44 = _errs165 === errors;
if(!valid44){
const err157 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key18},message:"property name must be valid",schema:schema31.properties.rules.propertyNames,parentSchema:schema31.properties.rules,data:data71};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
for(const key19 in data71){
let data72 = data71[key19];
if(typeof data72 !== "string"){
const err158 = {instancePath:instancePath+"/rules/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.rules.additionalProperties.type,parentSchema:schema31.properties.rules.additionalProperties,data:data72};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!((((data72 === "off") || (data72 === "note")) || (data72 === "warning")) || (data72 === "error"))){
const err159 = {instancePath:instancePath+"/rules/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.rules.additionalProperties.enum,parentSchema:schema31.properties.rules.additionalProperties,data:data72};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.rules.type,parentSchema:schema31.properties.rules,data:data71};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data.waivers !== undefined){
let data73 = data.waivers;
if(Array.isArray(data73)){
const len12 = data73.length;
for(let i12=0; i12<len12; i12++){
let data74 = data73[i12];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.rule === undefined){
const err161 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data74};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data74.reason === undefined){
const err162 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.waivers.items.required,parentSchema:schema31.properties.waivers.items,data:data74};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key20 in data74){
if(!(((((key20 === "rule") || (key20 === "task")) || (key20 === "path")) || (key20 === "reason")) || (key20 === "until"))){
const err163 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.waivers.items,data:data74};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data74.rule !== undefined){
let data75 = data74.rule;
if(typeof data75 === "string"){
if(func2(data75) > 100){
const err164 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.waivers.items.properties.rule,data:data75};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(func2(data75) < 1){
const err165 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.rule,data:data75};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/waivers/" + i12+"/rule",schemaPath:"#/properties/waivers/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.rule.type,parentSchema:schema31.properties.waivers.items.properties.rule,data:data75};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data74.task !== undefined){
let data76 = data74.task;
if((typeof data76 !== "string") && (!((typeof data76 == "number") && (isFinite(data76))))){
const err167 = {instancePath:instancePath+"/waivers/" + i12+"/task",schemaPath:"#/properties/waivers/items/properties/task/type",keyword:"type",params:{type: schema31.properties.waivers.items.properties.task.type},message:"must be string,number",schema:schema31.properties.waivers.items.properties.task.type,parentSchema:schema31.properties.waivers.items.properties.task,data:data76};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data74.path !== undefined){
let data77 = data74.path;
if(typeof data77 === "string"){
if(func2(data77) > 1000){
const err168 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.waivers.items.properties.path,data:data77};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(func2(data77) < 1){
const err169 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.path,data:data77};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/waivers/" + i12+"/path",schemaPath:"#/properties/waivers/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.path.type,parentSchema:schema31.properties.waivers.items.properties.path,data:data77};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data74.reason !== undefined){
let data78 = data74.reason;
if(typeof data78 === "string"){
if(func2(data78) < 1){
const err171 = {instancePath:instancePath+"/waivers/" + i12+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.waivers.items.properties.reason,data:data78};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/waivers/" + i12+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.reason.type,parentSchema:schema31.properties.waivers.items.properties.reason,data:data78};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data74.until !== undefined){
let data79 = data74.until;
if(typeof data79 === "string"){
if(!pattern9.test(data79)){
const err173 = {instancePath:instancePath+"/waivers/" + i12+"/until",schemaPath:"#/properties/waivers/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema31.properties.waivers.items.properties.until,data:data79};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/waivers/" + i12+"/until",schemaPath:"#/properties/waivers/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.waivers.items.properties.until.type,parentSchema:schema31.properties.waivers.items.properties.until,data:data79};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/waivers/" + i12,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.waivers.items.type,parentSchema:schema31.properties.waivers.items,data:data74};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.waivers.type,parentSchema:schema31.properties.waivers,data:data73};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data.tasks !== undefined){
let data80 = data.tasks;
if(Array.isArray(data80)){
if(data80.length > 1000){
const err177 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.tasks,data:data80};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data80.length < 1){
const err178 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.tasks,data:data80};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
const len13 = data80.length;
for(let i13=0; i13<len13; i13++){
let data81 = data80[i13];
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.id === undefined){
const err179 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema34.required,parentSchema:schema34,data:data81};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data81.title === undefined){
const err180 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema34.required,parentSchema:schema34,data:data81};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key21 in data81){
if(!(func1.call(schema34.properties, key21))){
const err181 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data81};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data81.id !== undefined){
let data82 = data81.id;
if((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))){
const err182 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/type",keyword:"type",params:{type: schema34.properties.id.type},message:"must be string,number",schema:schema34.properties.id.type,parentSchema:schema34.properties.id,data:data82};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(typeof data82 === "string"){
if(func2(data82) > 100){
const err183 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema34.properties.id,data:data82};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(!pattern5.test(data82)){
const err184 = {instancePath:instancePath+"/tasks/" + i13+"/id",schemaPath:"#/$defs/task/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema34.properties.id,data:data82};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data81.title !== undefined){
let data83 = data81.title;
if(typeof data83 === "string"){
if(func2(data83) < 1){
const err185 = {instancePath:instancePath+"/tasks/" + i13+"/title",schemaPath:"#/$defs/task/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.title,data:data83};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/tasks/" + i13+"/title",schemaPath:"#/$defs/task/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.title.type,parentSchema:schema34.properties.title,data:data83};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data81.description !== undefined){
let data84 = data81.description;
if(typeof data84 === "string"){
if(func2(data84) < 1){
const err187 = {instancePath:instancePath+"/tasks/" + i13+"/description",schemaPath:"#/$defs/task/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.description,data:data84};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/tasks/" + i13+"/description",schemaPath:"#/$defs/task/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.description.type,parentSchema:schema34.properties.description,data:data84};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data81.role !== undefined){
let data85 = data81.role;
if(typeof data85 === "string"){
if(func2(data85) < 1){
const err189 = {instancePath:instancePath+"/tasks/" + i13+"/role",schemaPath:"#/$defs/task/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.role,data:data85};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/tasks/" + i13+"/role",schemaPath:"#/$defs/task/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.role.type,parentSchema:schema34.properties.role,data:data85};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data81.type !== undefined){
let data86 = data81.type;
if(typeof data86 !== "string"){
const err191 = {instancePath:instancePath+"/tasks/" + i13+"/type",schemaPath:"#/$defs/task/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.type.type,parentSchema:schema34.properties.type,data:data86};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(!(((((((((((((((data86 === "plan") || (data86 === "implementation")) || (data86 === "debugging")) || (data86 === "code-review")) || (data86 === "security-review")) || (data86 === "test-generation")) || (data86 === "architecture-spike")) || (data86 === "refactor")) || (data86 === "migration")) || (data86 === "documentation")) || (data86 === "lint-fix")) || (data86 === "type-annotations")) || (data86 === "dependency-update")) || (data86 === "research")) || (data86 === "verification"))){
const err192 = {instancePath:instancePath+"/tasks/" + i13+"/type",schemaPath:"#/$defs/task/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.type.enum,parentSchema:schema34.properties.type,data:data86};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data81.files !== undefined){
let data87 = data81.files;
if(!data87 || typeof data87 != "object"){
const err193 = {instancePath:instancePath+"/tasks/" + i13+"/files",schemaPath:"#/$defs/task/properties/files/type",keyword:"type",params:{type: schema34.properties.files.type},message:"must be object,array",schema:schema34.properties.files.type,parentSchema:schema34.properties.files,data:data87};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(Array.isArray(data87)){
const len14 = data87.length;
for(let i14=0; i14<len14; i14++){
let data88 = data87[i14];
if(typeof data88 === "string"){
if(func2(data88) > 1000){
const err194 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.items,data:data88};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(func2(data88) < 1){
const err195 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.items,data:data88};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
else {
const err196 = {instancePath:instancePath+"/tasks/" + i13+"/files/" + i14,schemaPath:"#/$defs/task/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.items.type,parentSchema:schema34.properties.files.items,data:data88};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key22 in data87){
if(!((((key22 === "create") || (key22 === "modify")) || (key22 === "delete")) || (key22 === "read"))){
const err197 = {instancePath:instancePath+"/tasks/" + i13+"/files",schemaPath:"#/$defs/task/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.files,data:data87};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data87.create !== undefined){
let data89 = data87.create;
if(Array.isArray(data89)){
const len15 = data89.length;
for(let i15=0; i15<len15; i15++){
let data90 = data89[i15];
if(typeof data90 === "string"){
if(func2(data90) > 1000){
const err198 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.create.items,data:data90};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(func2(data90) < 1){
const err199 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.create.items,data:data90};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/tasks/" + i13+"/files/create/" + i15,schemaPath:"#/$defs/task/properties/files/properties/create/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.create.items.type,parentSchema:schema34.properties.files.properties.create.items,data:data90};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/tasks/" + i13+"/files/create",schemaPath:"#/$defs/task/properties/files/properties/create/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.create.type,parentSchema:schema34.properties.files.properties.create,data:data89};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data87.modify !== undefined){
let data91 = data87.modify;
if(Array.isArray(data91)){
const len16 = data91.length;
for(let i16=0; i16<len16; i16++){
let data92 = data91[i16];
if(typeof data92 === "string"){
if(func2(data92) > 1000){
const err202 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.modify.items,data:data92};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(func2(data92) < 1){
const err203 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.modify.items,data:data92};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify/" + i16,schemaPath:"#/$defs/task/properties/files/properties/modify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.modify.items.type,parentSchema:schema34.properties.files.properties.modify.items,data:data92};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/tasks/" + i13+"/files/modify",schemaPath:"#/$defs/task/properties/files/properties/modify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.modify.type,parentSchema:schema34.properties.files.properties.modify,data:data91};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data87.delete !== undefined){
let data93 = data87.delete;
if(Array.isArray(data93)){
const len17 = data93.length;
for(let i17=0; i17<len17; i17++){
let data94 = data93[i17];
if(typeof data94 === "string"){
if(func2(data94) > 1000){
const err206 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.delete.items,data:data94};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(func2(data94) < 1){
const err207 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.delete.items,data:data94};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete/" + i17,schemaPath:"#/$defs/task/properties/files/properties/delete/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.delete.items.type,parentSchema:schema34.properties.files.properties.delete.items,data:data94};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/tasks/" + i13+"/files/delete",schemaPath:"#/$defs/task/properties/files/properties/delete/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.delete.type,parentSchema:schema34.properties.files.properties.delete,data:data93};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data87.read !== undefined){
let data95 = data87.read;
if(Array.isArray(data95)){
const len18 = data95.length;
for(let i18=0; i18<len18; i18++){
let data96 = data95[i18];
if(typeof data96 === "string"){
if(func2(data96) > 1000){
const err210 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.read.items,data:data96};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(func2(data96) < 1){
const err211 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.read.items,data:data96};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/tasks/" + i13+"/files/read/" + i18,schemaPath:"#/$defs/task/properties/files/properties/read/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.read.items.type,parentSchema:schema34.properties.files.properties.read.items,data:data96};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/tasks/" + i13+"/files/read",schemaPath:"#/$defs/task/properties/files/properties/read/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.read.type,parentSchema:schema34.properties.files.properties.read,data:data95};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
}
if(data81.depends_on !== undefined){
let data97 = data81.depends_on;
if(Array.isArray(data97)){
const len19 = data97.length;
for(let i19=0; i19<len19; i19++){
let data98 = data97[i19];
if((typeof data98 !== "string") && (!((typeof data98 == "number") && (isFinite(data98))))){
const err214 = {instancePath:instancePath+"/tasks/" + i13+"/depends_on/" + i19,schemaPath:"#/$defs/task/properties/depends_on/items/type",keyword:"type",params:{type: schema34.properties.depends_on.items.type},message:"must be string,number",schema:schema34.properties.depends_on.items.type,parentSchema:schema34.properties.depends_on.items,data:data98};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/tasks/" + i13+"/depends_on",schemaPath:"#/$defs/task/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.depends_on.type,parentSchema:schema34.properties.depends_on,data:data97};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data81.consumes !== undefined){
let data99 = data81.consumes;
if(Array.isArray(data99)){
const len20 = data99.length;
for(let i20=0; i20<len20; i20++){
let data100 = data99[i20];
if(typeof data100 === "string"){
if(func2(data100) < 1){
const err216 = {instancePath:instancePath+"/tasks/" + i13+"/consumes/" + i20,schemaPath:"#/$defs/task/properties/consumes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.consumes.items,data:data100};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
else {
const err217 = {instancePath:instancePath+"/tasks/" + i13+"/consumes/" + i20,schemaPath:"#/$defs/task/properties/consumes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.consumes.items.type,parentSchema:schema34.properties.consumes.items,data:data100};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/tasks/" + i13+"/consumes",schemaPath:"#/$defs/task/properties/consumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.consumes.type,parentSchema:schema34.properties.consumes,data:data99};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data81.provides !== undefined){
let data101 = data81.provides;
if(Array.isArray(data101)){
const len21 = data101.length;
for(let i21=0; i21<len21; i21++){
let data102 = data101[i21];
if(typeof data102 === "string"){
if(func2(data102) < 1){
const err219 = {instancePath:instancePath+"/tasks/" + i13+"/provides/" + i21,schemaPath:"#/$defs/task/properties/provides/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.provides.items,data:data102};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/tasks/" + i13+"/provides/" + i21,schemaPath:"#/$defs/task/properties/provides/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.provides.items.type,parentSchema:schema34.properties.provides.items,data:data102};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/tasks/" + i13+"/provides",schemaPath:"#/$defs/task/properties/provides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.provides.type,parentSchema:schema34.properties.provides,data:data101};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data81.breaks !== undefined){
let data103 = data81.breaks;
if(Array.isArray(data103)){
const len22 = data103.length;
for(let i22=0; i22<len22; i22++){
let data104 = data103[i22];
if(typeof data104 === "string"){
if(func2(data104) > 1000){
const err222 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.breaks.items,data:data104};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(func2(data104) < 1){
const err223 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.breaks.items,data:data104};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/tasks/" + i13+"/breaks/" + i22,schemaPath:"#/$defs/task/properties/breaks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.breaks.items.type,parentSchema:schema34.properties.breaks.items,data:data104};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/tasks/" + i13+"/breaks",schemaPath:"#/$defs/task/properties/breaks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.breaks.type,parentSchema:schema34.properties.breaks,data:data103};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data81.packages !== undefined){
let data105 = data81.packages;
if(Array.isArray(data105)){
const len23 = data105.length;
for(let i23=0; i23<len23; i23++){
let data106 = data105[i23];
if(typeof data106 === "string"){
if(func2(data106) > 214){
const err226 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/maxLength",keyword:"maxLength",params:{limit: 214},message:"must NOT have more than 214 characters",schema:214,parentSchema:schema34.properties.packages.items,data:data106};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(func2(data106) < 1){
const err227 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.packages.items,data:data106};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/tasks/" + i13+"/packages/" + i23,schemaPath:"#/$defs/task/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.packages.items.type,parentSchema:schema34.properties.packages.items,data:data106};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/tasks/" + i13+"/packages",schemaPath:"#/$defs/task/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.packages.type,parentSchema:schema34.properties.packages,data:data105};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data81.locks !== undefined){
let data107 = data81.locks;
if(Array.isArray(data107)){
const len24 = data107.length;
for(let i24=0; i24<len24; i24++){
let data108 = data107[i24];
if(typeof data108 === "string"){
if(func2(data108) > 100){
const err230 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema34.properties.locks.items,data:data108};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(func2(data108) < 1){
const err231 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.locks.items,data:data108};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/tasks/" + i13+"/locks/" + i24,schemaPath:"#/$defs/task/properties/locks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.locks.items.type,parentSchema:schema34.properties.locks.items,data:data108};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/tasks/" + i13+"/locks",schemaPath:"#/$defs/task/properties/locks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.locks.type,parentSchema:schema34.properties.locks,data:data107};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data81.acceptance !== undefined){
let data109 = data81.acceptance;
if(Array.isArray(data109)){
const len25 = data109.length;
for(let i25=0; i25<len25; i25++){
let data110 = data109[i25];
if(typeof data110 === "string"){
if(func2(data110) < 1){
const err234 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance/" + i25,schemaPath:"#/$defs/task/properties/acceptance/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.acceptance.items,data:data110};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance/" + i25,schemaPath:"#/$defs/task/properties/acceptance/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.acceptance.items.type,parentSchema:schema34.properties.acceptance.items,data:data110};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/tasks/" + i13+"/acceptance",schemaPath:"#/$defs/task/properties/acceptance/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.acceptance.type,parentSchema:schema34.properties.acceptance,data:data109};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data81.verify !== undefined){
let data111 = data81.verify;
if(Array.isArray(data111)){
const len26 = data111.length;
for(let i26=0; i26<len26; i26++){
let data112 = data111[i26];
if(typeof data112 === "string"){
if(func2(data112) < 1){
const err237 = {instancePath:instancePath+"/tasks/" + i13+"/verify/" + i26,schemaPath:"#/$defs/task/properties/verify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.verify.items,data:data112};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/tasks/" + i13+"/verify/" + i26,schemaPath:"#/$defs/task/properties/verify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.verify.items.type,parentSchema:schema34.properties.verify.items,data:data112};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath:instancePath+"/tasks/" + i13+"/verify",schemaPath:"#/$defs/task/properties/verify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.verify.type,parentSchema:schema34.properties.verify,data:data111};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data81.estimate !== undefined){
let data113 = data81.estimate;
if((typeof data113 !== "string") && (!(data113 && typeof data113 == "object" && !Array.isArray(data113)))){
const err240 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/type",keyword:"type",params:{type: schema34.properties.estimate.type},message:"must be string,object",schema:schema34.properties.estimate.type,parentSchema:schema34.properties.estimate,data:data113};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(typeof data113 === "string"){
if(!pattern11.test(data113)){
const err241 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(\\d+h)?(\\d+m)?$"},message:"must match pattern \""+"^(?=.*[1-9])(\\d+h)?(\\d+m)?$"+"\"",schema:"^(?=.*[1-9])(\\d+h)?(\\d+m)?$",parentSchema:schema34.properties.estimate,data:data113};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key23 in data113){
if(!((key23 === "minutes") || (key23 === "tokens"))){
const err242 = {instancePath:instancePath+"/tasks/" + i13+"/estimate",schemaPath:"#/$defs/task/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.estimate,data:data113};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data113.minutes !== undefined){
let data114 = data113.minutes;
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 <= 0 || isNaN(data114)){
const err243 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.estimate.properties.minutes,data:data114};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.estimate.properties.minutes.type,parentSchema:schema34.properties.estimate.properties.minutes,data:data114};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data113.tokens !== undefined){
let data115 = data113.tokens;
if(!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))){
const err245 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.estimate.properties.tokens.type,parentSchema:schema34.properties.estimate.properties.tokens,data:data115};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 < 1 || isNaN(data115)){
const err246 = {instancePath:instancePath+"/tasks/" + i13+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.estimate.properties.tokens,data:data115};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
}
}
if(data81.branch !== undefined){
let data116 = data81.branch;
if(typeof data116 === "string"){
if(func2(data116) < 1){
const err247 = {instancePath:instancePath+"/tasks/" + i13+"/branch",schemaPath:"#/$defs/task/properties/branch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.branch,data:data116};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/tasks/" + i13+"/branch",schemaPath:"#/$defs/task/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.branch.type,parentSchema:schema34.properties.branch,data:data116};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data81.wave !== undefined){
let data117 = data81.wave;
if(!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))){
const err249 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.wave.type,parentSchema:schema34.properties.wave,data:data117};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 1000 || isNaN(data117)){
const err250 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema34.properties.wave,data:data117};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data117 < 1 || isNaN(data117)){
const err251 = {instancePath:instancePath+"/tasks/" + i13+"/wave",schemaPath:"#/$defs/task/properties/wave/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.wave,data:data117};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
if(data81.model !== undefined){
let data118 = data81.model;
if(typeof data118 === "string"){
if(func2(data118) < 1){
const err252 = {instancePath:instancePath+"/tasks/" + i13+"/model",schemaPath:"#/$defs/task/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.model,data:data118};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
else {
const err253 = {instancePath:instancePath+"/tasks/" + i13+"/model",schemaPath:"#/$defs/task/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.model.type,parentSchema:schema34.properties.model,data:data118};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data81.background !== undefined){
let data119 = data81.background;
if(typeof data119 !== "boolean"){
const err254 = {instancePath:instancePath+"/tasks/" + i13+"/background",schemaPath:"#/$defs/task/properties/background/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.background.type,parentSchema:schema34.properties.background,data:data119};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data81.status !== undefined){
let data120 = data81.status;
if(typeof data120 !== "string"){
const err255 = {instancePath:instancePath+"/tasks/" + i13+"/status",schemaPath:"#/$defs/task/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.status.type,parentSchema:schema34.properties.status,data:data120};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(!((((data120 === "pending") || (data120 === "in-progress")) || (data120 === "done")) || (data120 === "dropped"))){
const err256 = {instancePath:instancePath+"/tasks/" + i13+"/status",schemaPath:"#/$defs/task/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.status.enum,parentSchema:schema34.properties.status,data:data120};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/tasks/" + i13,schemaPath:"#/$defs/task/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data81};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.tasks.type,parentSchema:schema31.properties.tasks,data:data80};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
