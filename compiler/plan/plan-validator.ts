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

const schema31 = {"type":"object","additionalProperties":false,"required":["version","name","tasks"],"properties":{"version":{"const":1,"type":"integer"},"name":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":64},"goal":{"type":"string","minLength":1},"base":{"type":"string","minLength":1},"repo":{"type":"object","additionalProperties":false,"properties":{"root":{"type":"string","minLength":1,"maxLength":1000},"include":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"exclude":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"tsconfig":{"type":"string","minLength":1,"maxLength":1000}}},"dispatch":{"type":"object","additionalProperties":false,"properties":{"tier":{"type":"string","enum":["auto","subagents","swarm","team","federation"]},"max_agents":{"type":"integer","minimum":1,"maximum":1000},"isolation":{"type":"string","enum":["none","branch","worktree","container","vm"]},"commits":{"type":"string","enum":["leader","self-wiring"]},"coupling":{"type":"string","enum":["merge-order","separate","off"]}}},"models":{"type":"object","additionalProperties":false,"properties":{"deep":{"type":"string","minLength":1},"standard":{"type":"string","minLength":1},"fast":{"type":"string","minLength":1},"prices":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["input","output"],"properties":{"input":{"type":"number","minimum":0},"output":{"type":"number","minimum":0}}}}}},"roles":{"type":"object","propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/role"}},"contracts":{"type":"object","propertyNames":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"additionalProperties":{"$ref":"#/$defs/contract"}},"gate":{"type":"array","items":{"type":"string","minLength":1}},"gates":{"type":"object","propertyNames":{"pattern":"^[1-9][0-9]*$","type":"string"},"additionalProperties":{"type":"array","items":{"type":"string","minLength":1}}},"tasks":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/task"},"maxItems":1000}},"$defs":{"role":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}},"contract":{"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}},"task":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":1},"shape":{"type":"string","enum":["auditor","designer","architect","reviewer","implementer","test-author","refactorer","verifier","documenter","reader","summarizer","sweeper"]},"model":{"type":"string","minLength":1},"instances":{"type":"integer","minimum":1,"maximum":100}}};
const schema33 = {"type":"object","additionalProperties":false,"properties":{"kind":{"type":"string","enum":["type","api","env"]},"path":{"type":"string","minLength":1,"maxLength":1000},"symbols":{"type":"array","items":{"type":"string","minLength":1}},"declare":{"type":"string","minLength":1},"provider":{"type":["string","number"]},"consumers":{"type":"array","items":{"type":["string","number"]}},"env":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema34 = {"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":["string","number"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":100},"title":{"type":"string","minLength":1},"description":{"type":"string","minLength":1},"role":{"type":"string","minLength":1},"type":{"type":"string","enum":["plan","implementation","debugging","code-review","security-review","test-generation","architecture-spike","refactor","migration","documentation","lint-fix","type-annotations","dependency-update","research","verification"]},"files":{"type":["object","array"],"items":{"type":"string","minLength":1,"maxLength":1000},"additionalProperties":false,"properties":{"create":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"modify":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"delete":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}},"read":{"type":"array","items":{"type":"string","minLength":1,"maxLength":1000}}}},"depends_on":{"type":"array","items":{"type":["string","number"]}},"consumes":{"type":"array","items":{"type":"string","minLength":1}},"provides":{"type":"array","items":{"type":"string","minLength":1}},"acceptance":{"type":"array","items":{"type":"string","minLength":1}},"verify":{"type":"array","items":{"type":"string","minLength":1}},"estimate":{"type":["string","object"],"pattern":"^(?=.*[1-9])(\\d+h)?(\\d+m)?$","additionalProperties":false,"properties":{"minutes":{"type":"number","exclusiveMinimum":0},"tokens":{"type":"integer","minimum":1}}},"branch":{"type":"string","minLength":1},"wave":{"type":"integer","minimum":1,"maximum":1000},"model":{"type":"string","minLength":1},"status":{"type":"string","enum":["pending","in-progress","done","dropped"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePoints;
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*$", "u");
const pattern9 = new RegExp("^(?=.*[1-9])(\\d+h)?(\\d+m)?$", "u");

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
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(1 !== data0){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern4.test(data1)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema31.properties.name,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.goal !== undefined){
let data2 = data.goal;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err9 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.goal,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/goal",schemaPath:"#/properties/goal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.goal.type,parentSchema:schema31.properties.goal,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.base !== undefined){
let data3 = data.base;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.base,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.base.type,parentSchema:schema31.properties.base,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.repo !== undefined){
let data4 = data.repo;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((((key1 === "root") || (key1 === "include")) || (key1 === "exclude")) || (key1 === "tsconfig"))){
const err13 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.repo,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.root !== undefined){
let data5 = data4.root;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err14 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.root,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data5) < 1){
const err15 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.root,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/repo/root",schemaPath:"#/properties/repo/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.root.type,parentSchema:schema31.properties.repo.properties.root,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.include !== undefined){
let data6 = data4.include;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func2(data7) > 1000){
const err17 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.include.items,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data7) < 1){
const err18 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.include.items,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/repo/include/" + i0,schemaPath:"#/properties/repo/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.include.items.type,parentSchema:schema31.properties.repo.properties.include.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/repo/include",schemaPath:"#/properties/repo/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.include.type,parentSchema:schema31.properties.repo.properties.include,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.exclude !== undefined){
let data8 = data4.exclude;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(func2(data9) > 1000){
const err21 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.exclude.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func2(data9) < 1){
const err22 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.exclude.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/repo/exclude/" + i1,schemaPath:"#/properties/repo/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.exclude.items.type,parentSchema:schema31.properties.repo.properties.exclude.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/repo/exclude",schemaPath:"#/properties/repo/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.repo.properties.exclude.type,parentSchema:schema31.properties.repo.properties.exclude,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.tsconfig !== undefined){
let data10 = data4.tsconfig;
if(typeof data10 === "string"){
if(func2(data10) > 1000){
const err25 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema31.properties.repo.properties.tsconfig,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data10) < 1){
const err26 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.repo.properties.tsconfig,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/repo/tsconfig",schemaPath:"#/properties/repo/properties/tsconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.repo.properties.tsconfig.type,parentSchema:schema31.properties.repo.properties.tsconfig,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/repo",schemaPath:"#/properties/repo/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.repo.type,parentSchema:schema31.properties.repo,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.dispatch !== undefined){
let data11 = data.dispatch;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(((((key2 === "tier") || (key2 === "max_agents")) || (key2 === "isolation")) || (key2 === "commits")) || (key2 === "coupling"))){
const err29 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.dispatch,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.tier !== undefined){
let data12 = data11.tier;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.tier.type,parentSchema:schema31.properties.dispatch.properties.tier,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!(((((data12 === "auto") || (data12 === "subagents")) || (data12 === "swarm")) || (data12 === "team")) || (data12 === "federation"))){
const err31 = {instancePath:instancePath+"/dispatch/tier",schemaPath:"#/properties/dispatch/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.tier.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.tier.enum,parentSchema:schema31.properties.dispatch.properties.tier,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.max_agents !== undefined){
let data13 = data11.max_agents;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.dispatch.properties.max_agents.type,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1000 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/dispatch/max_agents",schemaPath:"#/properties/dispatch/properties/max_agents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.dispatch.properties.max_agents,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data11.isolation !== undefined){
let data14 = data11.isolation;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.isolation.type,parentSchema:schema31.properties.dispatch.properties.isolation,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((data14 === "none") || (data14 === "branch")) || (data14 === "worktree")) || (data14 === "container")) || (data14 === "vm"))){
const err36 = {instancePath:instancePath+"/dispatch/isolation",schemaPath:"#/properties/dispatch/properties/isolation/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.isolation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.isolation.enum,parentSchema:schema31.properties.dispatch.properties.isolation,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data11.commits !== undefined){
let data15 = data11.commits;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.commits.type,parentSchema:schema31.properties.dispatch.properties.commits,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((data15 === "leader") || (data15 === "self-wiring"))){
const err38 = {instancePath:instancePath+"/dispatch/commits",schemaPath:"#/properties/dispatch/properties/commits/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.commits.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.commits.enum,parentSchema:schema31.properties.dispatch.properties.commits,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data11.coupling !== undefined){
let data16 = data11.coupling;
if(typeof data16 !== "string"){
const err39 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.dispatch.properties.coupling.type,parentSchema:schema31.properties.dispatch.properties.coupling,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(((data16 === "merge-order") || (data16 === "separate")) || (data16 === "off"))){
const err40 = {instancePath:instancePath+"/dispatch/coupling",schemaPath:"#/properties/dispatch/properties/coupling/enum",keyword:"enum",params:{allowedValues: schema31.properties.dispatch.properties.coupling.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dispatch.properties.coupling.enum,parentSchema:schema31.properties.dispatch.properties.coupling,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/dispatch",schemaPath:"#/properties/dispatch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.dispatch.type,parentSchema:schema31.properties.dispatch,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.models !== undefined){
let data17 = data.models;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!((((key3 === "deep") || (key3 === "standard")) || (key3 === "fast")) || (key3 === "prices"))){
const err42 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.deep !== undefined){
let data18 = data17.deep;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err43 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.deep,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/models/deep",schemaPath:"#/properties/models/properties/deep/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.deep.type,parentSchema:schema31.properties.models.properties.deep,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.standard !== undefined){
let data19 = data17.standard;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err45 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.standard,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/models/standard",schemaPath:"#/properties/models/properties/standard/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.standard.type,parentSchema:schema31.properties.models.properties.standard,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.fast !== undefined){
let data20 = data17.fast;
if(typeof data20 === "string"){
if(func2(data20) < 1){
const err47 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.models.properties.fast,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/models/fast",schemaPath:"#/properties/models/properties/fast/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.models.properties.fast.type,parentSchema:schema31.properties.models.properties.fast,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data17.prices !== undefined){
let data21 = data17.prices;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
let data22 = data21[key4];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.input === undefined){
const err49 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data22.output === undefined){
const err50 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "output"},message:"must have required property '"+"output"+"'",schema:schema31.properties.models.properties.prices.additionalProperties.required,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data22){
if(!((key5 === "input") || (key5 === "output"))){
const err51 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.input !== undefined){
let data23 = data22.input;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err52 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data23};
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
const err53 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/input",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/input/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.input.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.input,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.output !== undefined){
let data24 = data22.output;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err54 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data24};
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
const err55 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/output",schemaPath:"#/properties/models/properties/prices/additionalProperties/properties/output/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.models.properties.prices.additionalProperties.properties.output.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties.properties.output,data:data24};
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
const err56 = {instancePath:instancePath+"/models/prices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/models/properties/prices/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.additionalProperties.type,parentSchema:schema31.properties.models.properties.prices.additionalProperties,data:data22};
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
const err57 = {instancePath:instancePath+"/models/prices",schemaPath:"#/properties/models/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.properties.prices.type,parentSchema:schema31.properties.models.properties.prices,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.models.type,parentSchema:schema31.properties.models,data:data17};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.roles !== undefined){
let data25 = data.roles;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key6 in data25){
const _errs59 = errors;
if(typeof key6 === "string"){
if(func2(key6) > 100){
const err59 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.roles.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern5.test(key6)){
const err60 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.roles.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.roles.propertyNames.type,parentSchema:schema31.properties.roles.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var valid10 = _errs59 === errors;
if(!valid10){
const err62 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema31.properties.roles.propertyNames,parentSchema:schema31.properties.roles,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
for(const key7 in data25){
let data26 = data25[key7];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.title === undefined){
const err63 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema32.required,parentSchema:schema32,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key8 in data26){
if(!((((key8 === "title") || (key8 === "shape")) || (key8 === "model")) || (key8 === "instances"))){
const err64 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data26.title !== undefined){
let data27 = data26.title;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err65 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.title,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/$defs/role/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.title.type,parentSchema:schema32.properties.title,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data26.shape !== undefined){
let data28 = data26.shape;
if(typeof data28 !== "string"){
const err67 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.shape.type,parentSchema:schema32.properties.shape,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!((((((((((((data28 === "auditor") || (data28 === "designer")) || (data28 === "architect")) || (data28 === "reviewer")) || (data28 === "implementer")) || (data28 === "test-author")) || (data28 === "refactorer")) || (data28 === "verifier")) || (data28 === "documenter")) || (data28 === "reader")) || (data28 === "summarizer")) || (data28 === "sweeper"))){
const err68 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/shape",schemaPath:"#/$defs/role/properties/shape/enum",keyword:"enum",params:{allowedValues: schema32.properties.shape.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.shape.enum,parentSchema:schema32.properties.shape,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data26.model !== undefined){
let data29 = data26.model;
if(typeof data29 === "string"){
if(func2(data29) < 1){
const err69 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.model,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/model",schemaPath:"#/$defs/role/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.model.type,parentSchema:schema32.properties.model,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data26.instances !== undefined){
let data30 = data26.instances;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err71 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.instances.type,parentSchema:schema32.properties.instances,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
const err72 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema32.properties.instances,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err73 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/$defs/role/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.instances,data:data30};
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
}
else {
const err74 = {instancePath:instancePath+"/roles/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.roles.type,parentSchema:schema31.properties.roles,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.contracts !== undefined){
let data31 = data.contracts;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key9 in data31){
const _errs76 = errors;
if(typeof key9 === "string"){
if(func2(key9) > 100){
const err76 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.contracts.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!pattern5.test(key9)){
const err77 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema31.properties.contracts.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contracts.propertyNames.type,parentSchema:schema31.properties.contracts.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var valid14 = _errs76 === errors;
if(!valid14){
const err79 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/propertyNames",keyword:"propertyNames",params:{propertyName: key9},message:"property name must be valid",schema:schema31.properties.contracts.propertyNames,parentSchema:schema31.properties.contracts,data:data31};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
for(const key10 in data31){
let data32 = data31[key10];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key11 in data32){
if(!(((((((key11 === "kind") || (key11 === "path")) || (key11 === "symbols")) || (key11 === "declare")) || (key11 === "provider")) || (key11 === "consumers")) || (key11 === "env"))){
const err80 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data32.kind !== undefined){
let data33 = data32.kind;
if(typeof data33 !== "string"){
const err81 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.kind.type,parentSchema:schema33.properties.kind,data:data33};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!(((data33 === "type") || (data33 === "api")) || (data33 === "env"))){
const err82 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/$defs/contract/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.kind.enum,parentSchema:schema33.properties.kind,data:data33};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data32.path !== undefined){
let data34 = data32.path;
if(typeof data34 === "string"){
if(func2(data34) > 1000){
const err83 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema33.properties.path,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func2(data34) < 1){
const err84 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.path,data:data34};
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
const err85 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/contract/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data34};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data32.symbols !== undefined){
let data35 = data32.symbols;
if(Array.isArray(data35)){
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
if(typeof data36 === "string"){
if(func2(data36) < 1){
const err86 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.symbols.items,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols/" + i2,schemaPath:"#/$defs/contract/properties/symbols/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.symbols.items.type,parentSchema:schema33.properties.symbols.items,data:data36};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/symbols",schemaPath:"#/$defs/contract/properties/symbols/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.symbols.type,parentSchema:schema33.properties.symbols,data:data35};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data32.declare !== undefined){
let data37 = data32.declare;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err89 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.declare,data:data37};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/declare",schemaPath:"#/$defs/contract/properties/declare/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.declare.type,parentSchema:schema33.properties.declare,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data32.provider !== undefined){
let data38 = data32.provider;
if((typeof data38 !== "string") && (!((typeof data38 == "number") && (isFinite(data38))))){
const err91 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/$defs/contract/properties/provider/type",keyword:"type",params:{type: schema33.properties.provider.type},message:"must be string,number",schema:schema33.properties.provider.type,parentSchema:schema33.properties.provider,data:data38};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data32.consumers !== undefined){
let data39 = data32.consumers;
if(Array.isArray(data39)){
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
if((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))){
const err92 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers/" + i3,schemaPath:"#/$defs/contract/properties/consumers/items/type",keyword:"type",params:{type: schema33.properties.consumers.items.type},message:"must be string,number",schema:schema33.properties.consumers.items.type,parentSchema:schema33.properties.consumers.items,data:data40};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/consumers",schemaPath:"#/$defs/contract/properties/consumers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.consumers.type,parentSchema:schema33.properties.consumers,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data32.env !== undefined){
let data41 = data32.env;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key12 in data41){
let data42 = data41[key12];
if(typeof data42 !== "string"){
const err94 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.env.additionalProperties.type,parentSchema:schema33.properties.env.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/$defs/contract/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.env.type,parentSchema:schema33.properties.env,data:data41};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/contracts/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contract/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/contracts",schemaPath:"#/properties/contracts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.contracts.type,parentSchema:schema31.properties.contracts,data:data31};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.gate !== undefined){
let data43 = data.gate;
if(Array.isArray(data43)){
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
let data44 = data43[i4];
if(typeof data44 === "string"){
if(func2(data44) < 1){
const err98 = {instancePath:instancePath+"/gate/" + i4,schemaPath:"#/properties/gate/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gate.items,data:data44};
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
const err99 = {instancePath:instancePath+"/gate/" + i4,schemaPath:"#/properties/gate/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gate.items.type,parentSchema:schema31.properties.gate.items,data:data44};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gate.type,parentSchema:schema31.properties.gate,data:data43};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.gates !== undefined){
let data45 = data.gates;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key13 in data45){
const _errs110 = errors;
if(typeof key13 === "string"){
if(!pattern7.test(key13)){
const err101 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},message:"must match pattern \""+"^[1-9][0-9]*$"+"\"",schema:"^[1-9][0-9]*$",parentSchema:schema31.properties.gates.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gates.propertyNames.type,parentSchema:schema31.properties.gates.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var valid25 = _errs110 === errors;
if(!valid25){
const err103 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/propertyNames",keyword:"propertyNames",params:{propertyName: key13},message:"property name must be valid",schema:schema31.properties.gates.propertyNames,parentSchema:schema31.properties.gates,data:data45};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
for(const key14 in data45){
let data46 = data45[key14];
if(Array.isArray(data46)){
const len5 = data46.length;
for(let i5=0; i5<len5; i5++){
let data47 = data46[i5];
if(typeof data47 === "string"){
if(func2(data47) < 1){
const err104 = {instancePath:instancePath+"/gates/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/gates/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.gates.additionalProperties.items,data:data47};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/gates/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/gates/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.gates.additionalProperties.items.type,parentSchema:schema31.properties.gates.additionalProperties.items,data:data47};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/gates/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.gates.additionalProperties.type,parentSchema:schema31.properties.gates.additionalProperties,data:data46};
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
const err107 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.gates.type,parentSchema:schema31.properties.gates,data:data45};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.tasks !== undefined){
let data48 = data.tasks;
if(Array.isArray(data48)){
if(data48.length > 1000){
const err108 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.tasks,data:data48};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data48.length < 1){
const err109 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.tasks,data:data48};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
const len6 = data48.length;
for(let i6=0; i6<len6; i6++){
let data49 = data48[i6];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.id === undefined){
const err110 = {instancePath:instancePath+"/tasks/" + i6,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema34.required,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data49.title === undefined){
const err111 = {instancePath:instancePath+"/tasks/" + i6,schemaPath:"#/$defs/task/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema34.required,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key15 in data49){
if(!(func1.call(schema34.properties, key15))){
const err112 = {instancePath:instancePath+"/tasks/" + i6,schemaPath:"#/$defs/task/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data49};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data49.id !== undefined){
let data50 = data49.id;
if((typeof data50 !== "string") && (!((typeof data50 == "number") && (isFinite(data50))))){
const err113 = {instancePath:instancePath+"/tasks/" + i6+"/id",schemaPath:"#/$defs/task/properties/id/type",keyword:"type",params:{type: schema34.properties.id.type},message:"must be string,number",schema:schema34.properties.id.type,parentSchema:schema34.properties.id,data:data50};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(typeof data50 === "string"){
if(func2(data50) > 100){
const err114 = {instancePath:instancePath+"/tasks/" + i6+"/id",schemaPath:"#/$defs/task/properties/id/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema34.properties.id,data:data50};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!pattern5.test(data50)){
const err115 = {instancePath:instancePath+"/tasks/" + i6+"/id",schemaPath:"#/$defs/task/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema34.properties.id,data:data50};
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
if(data49.title !== undefined){
let data51 = data49.title;
if(typeof data51 === "string"){
if(func2(data51) < 1){
const err116 = {instancePath:instancePath+"/tasks/" + i6+"/title",schemaPath:"#/$defs/task/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.title,data:data51};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/tasks/" + i6+"/title",schemaPath:"#/$defs/task/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.title.type,parentSchema:schema34.properties.title,data:data51};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data49.description !== undefined){
let data52 = data49.description;
if(typeof data52 === "string"){
if(func2(data52) < 1){
const err118 = {instancePath:instancePath+"/tasks/" + i6+"/description",schemaPath:"#/$defs/task/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.description,data:data52};
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
const err119 = {instancePath:instancePath+"/tasks/" + i6+"/description",schemaPath:"#/$defs/task/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.description.type,parentSchema:schema34.properties.description,data:data52};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data49.role !== undefined){
let data53 = data49.role;
if(typeof data53 === "string"){
if(func2(data53) < 1){
const err120 = {instancePath:instancePath+"/tasks/" + i6+"/role",schemaPath:"#/$defs/task/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.role,data:data53};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/tasks/" + i6+"/role",schemaPath:"#/$defs/task/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.role.type,parentSchema:schema34.properties.role,data:data53};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data49.type !== undefined){
let data54 = data49.type;
if(typeof data54 !== "string"){
const err122 = {instancePath:instancePath+"/tasks/" + i6+"/type",schemaPath:"#/$defs/task/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.type.type,parentSchema:schema34.properties.type,data:data54};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!(((((((((((((((data54 === "plan") || (data54 === "implementation")) || (data54 === "debugging")) || (data54 === "code-review")) || (data54 === "security-review")) || (data54 === "test-generation")) || (data54 === "architecture-spike")) || (data54 === "refactor")) || (data54 === "migration")) || (data54 === "documentation")) || (data54 === "lint-fix")) || (data54 === "type-annotations")) || (data54 === "dependency-update")) || (data54 === "research")) || (data54 === "verification"))){
const err123 = {instancePath:instancePath+"/tasks/" + i6+"/type",schemaPath:"#/$defs/task/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.type.enum,parentSchema:schema34.properties.type,data:data54};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data49.files !== undefined){
let data55 = data49.files;
if(!data55 || typeof data55 != "object"){
const err124 = {instancePath:instancePath+"/tasks/" + i6+"/files",schemaPath:"#/$defs/task/properties/files/type",keyword:"type",params:{type: schema34.properties.files.type},message:"must be object,array",schema:schema34.properties.files.type,parentSchema:schema34.properties.files,data:data55};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(Array.isArray(data55)){
const len7 = data55.length;
for(let i7=0; i7<len7; i7++){
let data56 = data55[i7];
if(typeof data56 === "string"){
if(func2(data56) > 1000){
const err125 = {instancePath:instancePath+"/tasks/" + i6+"/files/" + i7,schemaPath:"#/$defs/task/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.items,data:data56};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(func2(data56) < 1){
const err126 = {instancePath:instancePath+"/tasks/" + i6+"/files/" + i7,schemaPath:"#/$defs/task/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.items,data:data56};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/tasks/" + i6+"/files/" + i7,schemaPath:"#/$defs/task/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.items.type,parentSchema:schema34.properties.files.items,data:data56};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key16 in data55){
if(!((((key16 === "create") || (key16 === "modify")) || (key16 === "delete")) || (key16 === "read"))){
const err128 = {instancePath:instancePath+"/tasks/" + i6+"/files",schemaPath:"#/$defs/task/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.files,data:data55};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data55.create !== undefined){
let data57 = data55.create;
if(Array.isArray(data57)){
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
if(typeof data58 === "string"){
if(func2(data58) > 1000){
const err129 = {instancePath:instancePath+"/tasks/" + i6+"/files/create/" + i8,schemaPath:"#/$defs/task/properties/files/properties/create/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.create.items,data:data58};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(func2(data58) < 1){
const err130 = {instancePath:instancePath+"/tasks/" + i6+"/files/create/" + i8,schemaPath:"#/$defs/task/properties/files/properties/create/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.create.items,data:data58};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/tasks/" + i6+"/files/create/" + i8,schemaPath:"#/$defs/task/properties/files/properties/create/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.create.items.type,parentSchema:schema34.properties.files.properties.create.items,data:data58};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/tasks/" + i6+"/files/create",schemaPath:"#/$defs/task/properties/files/properties/create/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.create.type,parentSchema:schema34.properties.files.properties.create,data:data57};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data55.modify !== undefined){
let data59 = data55.modify;
if(Array.isArray(data59)){
const len9 = data59.length;
for(let i9=0; i9<len9; i9++){
let data60 = data59[i9];
if(typeof data60 === "string"){
if(func2(data60) > 1000){
const err133 = {instancePath:instancePath+"/tasks/" + i6+"/files/modify/" + i9,schemaPath:"#/$defs/task/properties/files/properties/modify/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.modify.items,data:data60};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(func2(data60) < 1){
const err134 = {instancePath:instancePath+"/tasks/" + i6+"/files/modify/" + i9,schemaPath:"#/$defs/task/properties/files/properties/modify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.modify.items,data:data60};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/tasks/" + i6+"/files/modify/" + i9,schemaPath:"#/$defs/task/properties/files/properties/modify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.modify.items.type,parentSchema:schema34.properties.files.properties.modify.items,data:data60};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/tasks/" + i6+"/files/modify",schemaPath:"#/$defs/task/properties/files/properties/modify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.modify.type,parentSchema:schema34.properties.files.properties.modify,data:data59};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data55.delete !== undefined){
let data61 = data55.delete;
if(Array.isArray(data61)){
const len10 = data61.length;
for(let i10=0; i10<len10; i10++){
let data62 = data61[i10];
if(typeof data62 === "string"){
if(func2(data62) > 1000){
const err137 = {instancePath:instancePath+"/tasks/" + i6+"/files/delete/" + i10,schemaPath:"#/$defs/task/properties/files/properties/delete/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.delete.items,data:data62};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(func2(data62) < 1){
const err138 = {instancePath:instancePath+"/tasks/" + i6+"/files/delete/" + i10,schemaPath:"#/$defs/task/properties/files/properties/delete/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.delete.items,data:data62};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/tasks/" + i6+"/files/delete/" + i10,schemaPath:"#/$defs/task/properties/files/properties/delete/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.delete.items.type,parentSchema:schema34.properties.files.properties.delete.items,data:data62};
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
const err140 = {instancePath:instancePath+"/tasks/" + i6+"/files/delete",schemaPath:"#/$defs/task/properties/files/properties/delete/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.delete.type,parentSchema:schema34.properties.files.properties.delete,data:data61};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data55.read !== undefined){
let data63 = data55.read;
if(Array.isArray(data63)){
const len11 = data63.length;
for(let i11=0; i11<len11; i11++){
let data64 = data63[i11];
if(typeof data64 === "string"){
if(func2(data64) > 1000){
const err141 = {instancePath:instancePath+"/tasks/" + i6+"/files/read/" + i11,schemaPath:"#/$defs/task/properties/files/properties/read/items/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema34.properties.files.properties.read.items,data:data64};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(func2(data64) < 1){
const err142 = {instancePath:instancePath+"/tasks/" + i6+"/files/read/" + i11,schemaPath:"#/$defs/task/properties/files/properties/read/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.files.properties.read.items,data:data64};
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
const err143 = {instancePath:instancePath+"/tasks/" + i6+"/files/read/" + i11,schemaPath:"#/$defs/task/properties/files/properties/read/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.files.properties.read.items.type,parentSchema:schema34.properties.files.properties.read.items,data:data64};
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
const err144 = {instancePath:instancePath+"/tasks/" + i6+"/files/read",schemaPath:"#/$defs/task/properties/files/properties/read/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.files.properties.read.type,parentSchema:schema34.properties.files.properties.read,data:data63};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
}
if(data49.depends_on !== undefined){
let data65 = data49.depends_on;
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i12=0; i12<len12; i12++){
let data66 = data65[i12];
if((typeof data66 !== "string") && (!((typeof data66 == "number") && (isFinite(data66))))){
const err145 = {instancePath:instancePath+"/tasks/" + i6+"/depends_on/" + i12,schemaPath:"#/$defs/task/properties/depends_on/items/type",keyword:"type",params:{type: schema34.properties.depends_on.items.type},message:"must be string,number",schema:schema34.properties.depends_on.items.type,parentSchema:schema34.properties.depends_on.items,data:data66};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath:instancePath+"/tasks/" + i6+"/depends_on",schemaPath:"#/$defs/task/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.depends_on.type,parentSchema:schema34.properties.depends_on,data:data65};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data49.consumes !== undefined){
let data67 = data49.consumes;
if(Array.isArray(data67)){
const len13 = data67.length;
for(let i13=0; i13<len13; i13++){
let data68 = data67[i13];
if(typeof data68 === "string"){
if(func2(data68) < 1){
const err147 = {instancePath:instancePath+"/tasks/" + i6+"/consumes/" + i13,schemaPath:"#/$defs/task/properties/consumes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.consumes.items,data:data68};
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
const err148 = {instancePath:instancePath+"/tasks/" + i6+"/consumes/" + i13,schemaPath:"#/$defs/task/properties/consumes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.consumes.items.type,parentSchema:schema34.properties.consumes.items,data:data68};
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
const err149 = {instancePath:instancePath+"/tasks/" + i6+"/consumes",schemaPath:"#/$defs/task/properties/consumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.consumes.type,parentSchema:schema34.properties.consumes,data:data67};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data49.provides !== undefined){
let data69 = data49.provides;
if(Array.isArray(data69)){
const len14 = data69.length;
for(let i14=0; i14<len14; i14++){
let data70 = data69[i14];
if(typeof data70 === "string"){
if(func2(data70) < 1){
const err150 = {instancePath:instancePath+"/tasks/" + i6+"/provides/" + i14,schemaPath:"#/$defs/task/properties/provides/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.provides.items,data:data70};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/tasks/" + i6+"/provides/" + i14,schemaPath:"#/$defs/task/properties/provides/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.provides.items.type,parentSchema:schema34.properties.provides.items,data:data70};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/tasks/" + i6+"/provides",schemaPath:"#/$defs/task/properties/provides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.provides.type,parentSchema:schema34.properties.provides,data:data69};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data49.acceptance !== undefined){
let data71 = data49.acceptance;
if(Array.isArray(data71)){
const len15 = data71.length;
for(let i15=0; i15<len15; i15++){
let data72 = data71[i15];
if(typeof data72 === "string"){
if(func2(data72) < 1){
const err153 = {instancePath:instancePath+"/tasks/" + i6+"/acceptance/" + i15,schemaPath:"#/$defs/task/properties/acceptance/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.acceptance.items,data:data72};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/tasks/" + i6+"/acceptance/" + i15,schemaPath:"#/$defs/task/properties/acceptance/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.acceptance.items.type,parentSchema:schema34.properties.acceptance.items,data:data72};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/tasks/" + i6+"/acceptance",schemaPath:"#/$defs/task/properties/acceptance/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.acceptance.type,parentSchema:schema34.properties.acceptance,data:data71};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data49.verify !== undefined){
let data73 = data49.verify;
if(Array.isArray(data73)){
const len16 = data73.length;
for(let i16=0; i16<len16; i16++){
let data74 = data73[i16];
if(typeof data74 === "string"){
if(func2(data74) < 1){
const err156 = {instancePath:instancePath+"/tasks/" + i6+"/verify/" + i16,schemaPath:"#/$defs/task/properties/verify/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.verify.items,data:data74};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/tasks/" + i6+"/verify/" + i16,schemaPath:"#/$defs/task/properties/verify/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.verify.items.type,parentSchema:schema34.properties.verify.items,data:data74};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/tasks/" + i6+"/verify",schemaPath:"#/$defs/task/properties/verify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.verify.type,parentSchema:schema34.properties.verify,data:data73};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data49.estimate !== undefined){
let data75 = data49.estimate;
if((typeof data75 !== "string") && (!(data75 && typeof data75 == "object" && !Array.isArray(data75)))){
const err159 = {instancePath:instancePath+"/tasks/" + i6+"/estimate",schemaPath:"#/$defs/task/properties/estimate/type",keyword:"type",params:{type: schema34.properties.estimate.type},message:"must be string,object",schema:schema34.properties.estimate.type,parentSchema:schema34.properties.estimate,data:data75};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(typeof data75 === "string"){
if(!pattern9.test(data75)){
const err160 = {instancePath:instancePath+"/tasks/" + i6+"/estimate",schemaPath:"#/$defs/task/properties/estimate/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])(\\d+h)?(\\d+m)?$"},message:"must match pattern \""+"^(?=.*[1-9])(\\d+h)?(\\d+m)?$"+"\"",schema:"^(?=.*[1-9])(\\d+h)?(\\d+m)?$",parentSchema:schema34.properties.estimate,data:data75};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
for(const key17 in data75){
if(!((key17 === "minutes") || (key17 === "tokens"))){
const err161 = {instancePath:instancePath+"/tasks/" + i6+"/estimate",schemaPath:"#/$defs/task/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.estimate,data:data75};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data75.minutes !== undefined){
let data76 = data75.minutes;
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 <= 0 || isNaN(data76)){
const err162 = {instancePath:instancePath+"/tasks/" + i6+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.estimate.properties.minutes,data:data76};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/tasks/" + i6+"/estimate/minutes",schemaPath:"#/$defs/task/properties/estimate/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.estimate.properties.minutes.type,parentSchema:schema34.properties.estimate.properties.minutes,data:data76};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data75.tokens !== undefined){
let data77 = data75.tokens;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err164 = {instancePath:instancePath+"/tasks/" + i6+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.estimate.properties.tokens.type,parentSchema:schema34.properties.estimate.properties.tokens,data:data77};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 1 || isNaN(data77)){
const err165 = {instancePath:instancePath+"/tasks/" + i6+"/estimate/tokens",schemaPath:"#/$defs/task/properties/estimate/properties/tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.estimate.properties.tokens,data:data77};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
}
}
if(data49.branch !== undefined){
let data78 = data49.branch;
if(typeof data78 === "string"){
if(func2(data78) < 1){
const err166 = {instancePath:instancePath+"/tasks/" + i6+"/branch",schemaPath:"#/$defs/task/properties/branch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.branch,data:data78};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/tasks/" + i6+"/branch",schemaPath:"#/$defs/task/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.branch.type,parentSchema:schema34.properties.branch,data:data78};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data49.wave !== undefined){
let data79 = data49.wave;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err168 = {instancePath:instancePath+"/tasks/" + i6+"/wave",schemaPath:"#/$defs/task/properties/wave/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.wave.type,parentSchema:schema34.properties.wave,data:data79};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 1000 || isNaN(data79)){
const err169 = {instancePath:instancePath+"/tasks/" + i6+"/wave",schemaPath:"#/$defs/task/properties/wave/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema34.properties.wave,data:data79};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data79 < 1 || isNaN(data79)){
const err170 = {instancePath:instancePath+"/tasks/" + i6+"/wave",schemaPath:"#/$defs/task/properties/wave/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.wave,data:data79};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
if(data49.model !== undefined){
let data80 = data49.model;
if(typeof data80 === "string"){
if(func2(data80) < 1){
const err171 = {instancePath:instancePath+"/tasks/" + i6+"/model",schemaPath:"#/$defs/task/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.model,data:data80};
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
const err172 = {instancePath:instancePath+"/tasks/" + i6+"/model",schemaPath:"#/$defs/task/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.model.type,parentSchema:schema34.properties.model,data:data80};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data49.status !== undefined){
let data81 = data49.status;
if(typeof data81 !== "string"){
const err173 = {instancePath:instancePath+"/tasks/" + i6+"/status",schemaPath:"#/$defs/task/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.status.type,parentSchema:schema34.properties.status,data:data81};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(!((((data81 === "pending") || (data81 === "in-progress")) || (data81 === "done")) || (data81 === "dropped"))){
const err174 = {instancePath:instancePath+"/tasks/" + i6+"/status",schemaPath:"#/$defs/task/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.status.enum,parentSchema:schema34.properties.status,data:data81};
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
const err175 = {instancePath:instancePath+"/tasks/" + i6,schemaPath:"#/$defs/task/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data49};
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
const err176 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.tasks.type,parentSchema:schema31.properties.tasks,data:data48};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
else {
const err177 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
